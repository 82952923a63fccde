"""Who an office without a name is: "the Secretary of State" of an article's date, where its countries leave one."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.resolve.actor_base import ActorBase
from onrecord.resolve.actor_base_nouns import Held
from onrecord.resolve.describe import Description
from onrecord.resolve.named_forms import Setting
from onrecord.resolve.office_titles import OfficeTitles

_CERTAIN, _BY_CONTEXT = 0.9, 0.7  # confidence where the words name the state, and where only the article does


class Holders:
    """Finds the holders of offices on the date of one article."""

    def __init__(self, base: ActorBase, setting: Setting, titles: OfficeTitles) -> None:
        self.base = base
        self.setting = setting
        self.titles = titles
        self.offices: dict[str, tuple[tuple[str, Held], ...]] = {}

    def of(self, role: Description, beside: frozenset[str] = frozenset()) -> tuple[tuple[tuple[str, Held], ...], float]:
        """Those who may hold the office with what they hold, each person once, and how sure one alone would be.

        `beside` are words before the role noun that may be part of the office's title ("Pentagon press secretary").
        Nobody where the date is unknown, or where neither the words nor the article name a state.
        """
        if not role.head or role.former or role.plural or self.setting.on is None:
            return (), 0.0
        countries = {role.country} if role.country else self.setting.countries
        found = {id_: held for country in sorted(countries) for id_, held in self._agreeing(role, country, beside)}
        return tuple(found.items()), _CERTAIN if role.country else _BY_CONTEXT

    def _agreeing(self, role: Description, country: str, beside: frozenset[str]) -> Iterable[tuple[str, Held]]:
        if country not in self.offices:
            self.offices[country] = self.base.in_office(country, self.setting.on or "")
        own = ((id_, held) for id_, held in self.offices[country] if not _is_regional(held))
        return ((id_, held) for id_, held in own if self.titles.exactly(role, held, beside))


def _is_regional(held: Held) -> bool:
    """Whether an office is that of a region within the state, which is given by name and not by an id."""
    return held.of not in {None, held.country} and held.of != (held.of or "").lower()

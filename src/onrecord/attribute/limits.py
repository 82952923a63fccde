"""What of the model's figures to take for what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Limits:
    """What to take for what; set on articles held out of training, see the model's card."""

    cue: float = 0.25  # least probability that a word belongs to a cue
    edge: float = 0.6  # least probability of a word of a cue, beside that of the cue's likeliest word
    end: float = 0.5  # least probability of a word at an end of a source, beside that of its likeliest word
    bias: tuple[float, ...] = (-0.8, 1.0, 0.0)  # added to the log probability of none, source and content
    sure: float = 0.6  # least probability of a word that the tagger is sure is content
    hint: float = 0.2  # least probability of such a word for the attribution that it is then given to
    keep: float = 0.3  # least confidence of an attribution
    weights: tuple[float, ...] = (0.0, 1.0, 1.0, 1.0, 0.0)  # of a constant and of `evidence`, to a log odds


def read_limits(config: Mapping[str, Any]) -> Limits:
    """The limits as `config.json` holds them."""
    names = ("cue", "edge", "end", "sure", "hint", "keep")
    one: dict[str, float] = {name: float(config[name]) for name in names}
    return Limits(**one, bias=tuple(config["bias"]), weights=tuple(config["weights"]))

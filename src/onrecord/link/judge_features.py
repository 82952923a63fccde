"""The features of two entries that the judge weighs."""

from __future__ import annotations

import numpy as np

from onrecord.link.entries import Entry
from onrecord.link.judge_clash import clash
from onrecord.link.judge_rules import BY_DATE, days_between, order_of
from onrecord.link.judge_signals import load_signals
from onrecord.link.judge_words import CONTENT, Words, counted_otherwise
from onrecord.pieces import Floats
from onrecord.plover import COMMENT

Features = dict[str, float]

UNCLAIMED = ("demand", "promise", "threat")  # what sounds like these claims nothing that can be false
WEIGHED = (
    *("negation.one", "negation.both", "numbers.differ", "numbers.counted", "opposites", "claims", "party.same"),
    *("party.asked", "earlier.negated", "later.negated", "earlier:denial", "earlier:success", "earlier:demand"),
    *("earlier:promise", "later:denial", "later:doubt", "later:refusal", "later:promise", "later:stop", "later:start"),
    "later:attack",
)
"""What counts the more the surer it is that both speak of one thing."""
CLAIMED = ("negation.one", "later:denial", "numbers.differ", "numbers.counted", "opposites", "earlier:denial")
"""And of these, what counts where both claim that something is so."""
TURNS = ("start", "stop", "attack")


def pair_features(earlier: Entry, later: Entry, words: tuple[Words, Words], likeness: float) -> Features:
    """The features by name; `likeness` is the cosine of the two embeddings."""
    one, two = words
    found: Features = {"likeness": likeness}
    found |= _overlap(one, two)
    found |= _clash(one, two)
    found |= _frame(earlier, later)
    for side, entry, read in (("earlier", earlier, one), ("later", later, two)):
        found |= _side(side, entry, read)
    return found | _crossed(found) | _deeds(earlier, later, found)


def _overlap(one: Words, two: Words) -> Features:
    """How much of what one says the other says too, rare words counting more."""
    first, second = one.rarity > CONTENT, two.rarity > CONTENT
    if not first.any() or not second.any():
        return dict.fromkeys(
            ("hard.earlier", "hard.later", "soft.earlier", "soft.later", "shared", "rarest", "common"), 0.0
        )
    stems = [np.array(words.stems)[content] for words, content in ((one, first), (two, second))]
    same = stems[0][:, None] == stems[1][None, :]
    soft = np.maximum(np.clip(one.rows[first] @ two.rows[second].T, 0, 1), same)
    weight = one.rarity[first], two.rarity[second]
    shared = weight[1] * same.any(axis=0)
    return {
        "hard.earlier": _mean(same.any(axis=1), weight[0]),
        "hard.later": _mean(same.any(axis=0), weight[1]),
        "soft.earlier": _mean(soft.max(axis=1), weight[0]),
        "soft.later": _mean(soft.max(axis=0), weight[1]),
        "shared": float(np.minimum(shared.sum(), 4)),
        "rarest": float(shared.max()),
        "common": float(np.log1p((shared > 0).sum())),
    }


def _mean(values: Floats, weight: Floats) -> float:
    return float((values * weight).sum() / weight.sum())


def _clash(one: Words, two: Words) -> Features:
    """Numbers that differ, negation on one side only, words that are opposites."""
    numbers = [{value for value, _ in words.numbers} for words in (one, two)]
    crossed = (one.opposites[0] & two.opposites[1]) | (one.opposites[1] & two.opposites[0])
    return {
        "numbers.both": float(bool(numbers[0]) and bool(numbers[1])),
        "numbers.same": float(bool(numbers[0] & numbers[1])),
        "numbers.differ": float(bool(numbers[0]) and bool(numbers[1]) and not numbers[0] & numbers[1]),
        "numbers.counted": float(counted_otherwise(one, two)),
        "clash": clash(one.clauses, two.clauses) / 2,
        "negation.one": float((one.negations > 0) != (two.negations > 0)),
        "negation.both": float(one.negations > 0 and two.negations > 0),
        "opposites": float(min(crossed.bit_count(), 2)),
    }


def _frame(earlier: Entry, later: Entry) -> Features:
    """What stands outside the words."""
    gap = days_between(earlier, later)
    return {
        "party.same": float(earlier.party == later.party),
        "party.asked": float(later.party in earlier.addressees),
        "party.named": float(later.party in earlier.about),
        "back": float(
            earlier.party is not None and (earlier.party in later.addressees or earlier.party in later.about)
        ),
        "to.same": float(bool(set(earlier.addressees) & set(later.addressees))),
        "speaker.same": float(earlier.speaker is not None and earlier.speaker == later.speaker),
        "act.same": float(earlier.act == later.act),
        "act.same.coded": float(earlier.act == later.act != COMMENT),
        "dated": float(order_of(earlier, later) == BY_DATE),
        "gap": 0.0 if gap is None else float(np.log1p(gap)) / 5,
        "gap.unknown": float(gap is None),
    }


def _side(side: str, entry: Entry, words: Words) -> Features:
    """One entry's kind, act and signals."""
    found = {f"{side}.event": float(entry.kind == "event"), f"{side}.{entry.act}": 1.0}
    found |= {f"{side}.status.{entry.status}": 1.0} if entry.status else {}
    found |= {f"{side}.hedged": float(entry.hedged), f"{side}.negated": float(words.negations > 0)}
    found |= {f"{side}.length": float(np.log1p(len(words.stems))) / 3, f"{side}.background": float(entry.background)}
    names = load_signals().names
    return found | {f"{side}:{name}": float(count > 0) for name, count in zip(names, words.signals, strict=True)}


def _crossed(found: Features) -> Features:
    """How sure it is that both speak of one thing, times what they say of it."""
    parts = found["soft.later"], found["soft.earlier"], found["rarest"], found["shared"] / 4, found["likeness"]
    topic = sum(parts) / len(parts)
    heard = [found[f"{side}:{name}"] for side in ("earlier", "later") for name in UNCLAIMED]
    claims = float(not any(heard))
    values = found | {"claims": claims}
    crossed = {"topic": topic, "topic*topic": topic * topic, "claims": claims}
    crossed |= {f"topic*{name}": topic * values[name] for name in WEIGHED}
    crossed |= {f"topic*claims*{name}": topic * claims * values[name] for name in CLAIMED}
    return crossed | {"topic*doubted": topic * found["earlier:success"] * found["later:doubt"]}


def _deeds(earlier: Entry, later: Entry, found: Features) -> Features:
    """What a later event does to what was said, for telling a deed that does it from one that undoes it."""
    if later.kind != "event":
        return {}
    turns = [(one, two) for one in TURNS for two in TURNS if found[f"earlier:{one}"] and found[f"later:{two}"]]
    deeds = {f"deed:{one}>{two}" for one, two in turns} | {f"deed:{earlier.act}>{later.act}"}
    deeds |= {f"{deed}*not" for deed in deeds if found["earlier.negated"]}
    deeds |= {f"{one}*but" for one in deeds if found["later.negated"]}
    return dict.fromkeys(sorted(deeds), 1.0)

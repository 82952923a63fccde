"""Quarters, halves, years, decades and centuries."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from onrecord.resolve.date_calendar import Stretch
from onrecord.resolve.date_context import UNANCHORED, Context, Meaning, guessed, settled
from onrecord.resolve.date_expressions import Expression
from onrecord.resolve.date_printed import year_in

FISCAL = "a fiscal year begins where its owner has it begin"


def quarter_meaning(expression: Expression, context: Context) -> Meaning:
    """A quarter: by its number, or that of a quarter named before ("the 1988 period")."""
    number, before = _number(expression), context.compared() if expression.has("period") else context.quarter()
    year = year_in(expression, context)
    if number is None:
        if before is None:
            return settled(_year(year)) if year else Meaning("DATE", why=UNANCHORED)
        last = before.moved(-1, "year")
        made = _quarter(year or (last or before).day.year, (before.day.month + 2) // 3, expression)
        return replace(made, compared=True)
    if year is None:
        today = context.reference.day
        if today is None:
            return Meaning("DATE", f"XXXX-Q{number}", why=context.reference.why)
        begun = number <= (today.month + 2) // 3
        coming = context.direction > 0 or number == (today.month + 2) // 3 + 1
        year = today.year if begun or coming else today.year - 1
    return _quarter(year, number, expression)


def _number(expression: Expression) -> int | None:
    if expression.has("quarternumber"):
        return int(expression.value("quarternumber")[1:])
    if expression.has("ordinal", "dayth"):
        number = int(re.sub(r"\D", "", str(expression.value("ordinal", "dayth"))))
        return number if 1 <= number <= 4 else None
    return 4 if expression.has("last") and not expression.has("yearly", "poss") else None


def _quarter(year: int, number: int, expression: Expression) -> Meaning:
    stretch = Stretch(date(year, 3 * number - 2, 1), "quarter")
    return guessed(stretch, FISCAL) if expression.has("fiscal") else settled(stretch)


def _year(year: int) -> Stretch | None:
    return Stretch(date(year, 1, 1), "year") if 1 <= year <= 9999 else None


def half_meaning(expression: Expression, context: Context) -> Meaning:
    """The first or second half of a year."""
    year = year_in(expression, context) or context.reference.year
    if year is None:
        return Meaning("DATE", why=context.reference.why)
    first = expression.value("ordinal") == 1
    return settled(Stretch(date(year, 1 if first else 7, 1), "half"))


def year_meaning(expression: Expression, context: Context) -> Meaning:
    """A year; a fiscal one is named as such."""
    year = year_in(expression, context)
    if year is None or not 1 <= year <= 9999:
        return Meaning("DATE", why=UNANCHORED)
    if expression.has("fiscal"):
        return Meaning("DATE", f"FY{year:04}", why=FISCAL)
    made = settled(_year(year))
    return replace(made, why=f"two-digit year read as {year}") if expression.has("short") else made


def decade_meaning(expression: Expression, context: Context) -> Meaning:
    """A decade: the 1980s, the '80s, the eighties; without its century, the last one that has begun."""
    del context
    printed = expression.value("decade")
    digits = re.sub(r"\D", "", printed) if isinstance(printed, str) else f"{printed}0"
    if len(digits) == 4:
        return settled(Stretch(date(int(digits), 1, 1), "decade"))
    return settled(Stretch(date(1900 + int(digits), 1, 1), "decade"))


def century_meaning(expression: Expression, context: Context) -> Meaning:
    """The 20th century is the years that begin with 19."""
    del context
    number = int(re.sub(r"\D", "", str(expression.value("dayth", "ordinal"))))
    year = (number - 1) * 100
    return settled(Stretch(date(year, 1, 1), "century")) if year else Meaning("DATE", "00", why=UNANCHORED)

"""Numbers of days, weeks and years: two years ago, three days after the attack, for two hours."""

from __future__ import annotations

from dataclasses import replace

from onrecord.resolve.date_calendar import CODES, Stretch
from onrecord.resolve.date_context import OPEN, UNANCHORED, Context, Meaning, settled
from onrecord.resolve.date_expressions import UNITS, Expression


def ago_meaning(expression: Expression, context: Context) -> Meaning:
    """So many days, weeks, years ago."""
    if expression.has("vague"):
        return Meaning("DATE", "PAST_REF", why=OPEN)
    return _counted(expression, context, context.today, context.reference.why)


def count_meaning(expression: Expression, context: Context) -> Meaning:
    """So many days earlier or later than the date that the text named last."""
    if expression.has("vague"):
        return Meaning("DURATION", f"PX{CODES[str(expression.value(*UNITS))]}", why=UNANCHORED)
    by_name = expression.has("the") and context.event is None and context.before  # "the year before"
    if by_name or not expression.has("after", "before"):
        return _counted(expression, context, context.anchor, UNANCHORED)
    if context.event is None:
        return Meaning("DURATION", duration(expression), why=UNANCHORED)
    return _counted(expression, context, context.event, UNANCHORED)


def _counted(expression: Expression, context: Context, start: Stretch | None, why: str) -> Meaning:
    unit, number = str(expression.value(*UNITS)), number_in(expression)
    sign = int(expression.value("ago", "hence", "earlier", "later", "after", "before") or -1)
    if unit in {"hour", "minute", "second"} or number is None or int(number) != number:
        return Meaning("DURATION", duration(expression), why=UNANCHORED)
    if start is None:
        return Meaning("DATE", why=why)
    quarter = context.compared()
    if unit == "year" and number == 1 and quarter and sign < 0:
        moved = quarter.moved(-1, "year")
        return replace(settled(Stretch(moved.day, "quarter") if moved else None), compared=True)
    made = settled(start.moved(sign * int(number), unit))
    fine = start.unit == "day" or unit == "year" or (start.unit, unit) == ("month", "month")
    beside = context.event is not None or (context.near and context.before and fine)
    if expression.has("ago", "hence") or beside:
        return made
    return replace(made, why=UNANCHORED)


def number_in(expression: Expression) -> float | None:
    """The number that is printed in figures or words."""
    found = [word for word in expression.words if word.kind in {"count", "teen", "tens", "day", "digits", "year"}]
    number = sum(float(word.value) for word in found) if found else None
    if expression.has("hundred", "thousand"):
        return (number or 1.0) * (100 if expression.has("hundred") else 1000)
    return (
        number
        if number is not None
        else (1.0 if expression.has("article", "every", "per", "yearly", "approx", "the") else None)
    )


def duration(expression: Expression) -> str:
    """The TIMEX3 value of a number of units: P3D, PT2H, PXY where the number is vague."""
    unit, number = str(expression.value(*UNITS)), number_in(expression)
    vague = (
        expression.has("vague")
        or number is None
        or (expression.has("units") and number == 1 and not expression.has("count", "day"))
    )
    printed = "X" if vague or number is None else f"{number:g}"
    count = {"fortnight": "2W", "decade": f"{printed}E"}.get(unit, printed + CODES.get(unit, "X"))
    return f"P{'T' if unit in {'hour', 'minute', 'second'} else ''}{count}"

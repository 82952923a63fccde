"""Charts, drawn on the server as SVG that runs nothing and takes its colours from the style sheet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from lxml import etree
from markupsafe import Markup
from pygal import StackedBar

from onrecord.serve.pairing import Dealt, Pair
from onrecord.serve.web import addresses
from onrecord.serve.web.templating import QUADS

WIDTH, HEIGHT = 1100, 320

RUNS = frozenset({"style", "script", "title", "desc"})
"""What the library puts in and the pages' policy forbids, and what only its scripts read."""


class _Bars(StackedBar):  # type: ignore[misc]  # pygal has no types
    """Stacked bars without what is shown at the pointer, which scripts would show: it is a third of the work."""

    def _tooltip_and_print_values(self, *_: object) -> None:
        pass


def quads_by_month(pair: Pair) -> Markup:
    """What passed between two parties: bars up of the first, down of the other, a link behind every bar.

    Nothing where there is none.
    """
    counts: Counter[tuple[str | None, str | None, bool]] = Counter()
    for each, times in counted(pair).items():
        counts[each.month, each.quad, each.is_forth] += times
    if not counts:
        return Markup()
    months = _all_months(month for month, _, _ in counts if month)
    chart = _Bars(
        width=WIDTH, height=HEIGHT, css=(), js=(), show_legend=False, explicit_size=False, no_prefix=True,
        disable_xml_declaration=True, spacing=4, margin=8, truncate_label=-1, show_minor_x_labels=False,
        value_formatter=lambda value: str(abs(round(value))), x_labels_major=[m for m in months if m.endswith("-01")],
    )  # fmt: skip
    chart.x_labels = months
    most = max(_heights(counts), default=1)
    chart.y_labels = range(-most, most + 1, max(1, most // 3))
    for is_forth in (True, False):
        for quad in QUADS:
            chart.add(quad, [_bar(pair, month, quad, is_forth, counts) for month in months])
    return _cleaned(chart.render_tree(), pair)


def counted(pair: Pair) -> Counter[Dealt]:
    """What has a bar, with how many there are: what was done, is no remark, and is of a certain month."""
    found = pair.times().items()
    return Counter({each: times for each, times in found if each.is_done and each.quad and each.month})


def weight(chart: Markup) -> int:
    """What a chart takes in memory, in entries of some 4 KB."""
    return 1 + len(chart) // 4096


def _bar(
    pair: Pair, month: str, quad: str, is_forth: bool, counts: Counter[tuple[str | None, str | None, bool]]
) -> dict[str, object] | None:
    times = counts[month, quad, is_forth]
    if not times:
        return None
    way = "forth" if is_forth else "back"
    address = addresses.pair(pair.one[0], pair.other[0], month=month, quad=quad, way=way) + "#entries"
    label = f"{times} of {quad} by {(pair.one if is_forth else pair.other)[1]}, {month}"
    link = {"href": address, "target": "_self", "role": "link", "aria-label": label}
    return {"value": times if is_forth else -times, "xlink": link}


def _heights(counts: Counter[tuple[str | None, str | None, bool]]) -> Iterable[int]:
    stacks: Counter[tuple[str | None, bool]] = Counter()
    for (month, _, is_forth), times in counts.items():
        stacks[month, is_forth] += times
    return stacks.values()


def _all_months(known: Iterable[str]) -> Sequence[str]:
    """Every month from the first to the last, those between them too."""
    numbers = sorted({12 * int(month[:4]) + int(month[5:]) - 1 for month in known})
    if not numbers:
        return []
    return [f"{number // 12:04}-{number % 12 + 1:02}" for number in range(numbers[0], numbers[-1] + 1)]


def _cleaned(tree: Any, pair: Pair) -> Markup:
    """The chart without what runs or styles, and with what a screen reader says of it."""
    for element in list(tree.iter()):
        parent = element.getparent()
        if parent is not None and _is_needless(element):
            parent.remove(element)
        elif parent is not None:
            element.attrib.pop("style", None)
            element.attrib.pop("id", None)
    tree.attrib.pop("id", None)
    tree.set("role", "group")
    tree.set("aria-label", f"What {pair.one[1]} and {pair.other[1]} say and do, by month; the table below has the same")
    return Markup(etree.tostring(tree, encoding="unicode"))  # noqa: S704  # serialised by lxml, which escapes text


def _is_needless(element: Any) -> bool:
    if not isinstance(element.tag, str):  # a comment
        return True
    name, kind = element.tag.rpartition("}")[2], element.get("class", "")
    is_empty = kind == "bar" and not any(each.tag.endswith("a") for each in element)
    return name in RUNS or is_empty or "overlay" in kind or kind == "tooltip"

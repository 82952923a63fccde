"""The measure of acts: marks to spans, and counts of what was taken for what."""

from dataclasses import replace
from pathlib import Path

from onrecord.evaluate.acts import Example, read_examples, scored, unmarked
from onrecord.plover import COMMENT, load_plover
from onrecord.records import Statement


def test_marks_become_spans_of_the_text_without_them() -> None:
    text, spans = unmarked("<“Open the port,”> {said} [Amal Idris], <“today.”>")
    assert text == "“Open the port,” said Amal Idris, “today.”"
    assert [role for role, _ in spans] == ["content", "cue", "speaker", "content"]
    assert all(text[span.start : span.end] == span.text for _, span in spans)


def test_every_shipped_sentence_is_labelled_in_plovers_terms() -> None:
    examples = read_examples()
    assert len(examples) >= 450
    assert len({example.id for example in examples}) == len(examples)
    for example in examples:
        statement = example.statement()
        assert statement.content
        assert all(example.text[span.start : span.end] == span.text for span in statement.content)
        assert example.act in {COMMENT, *load_plover().types}
        assert example.mode is None or load_plover().has_mode(example.act, example.mode)
        assert not example.denial or example.act == "REJECT"


def test_held_out_sentences_are_not_in_the_training_part() -> None:
    learned = Path(__file__).parents[2] / "training" / "acts" / "train.tsv"
    assert not {example.text for example in read_examples(learned)} & {example.text for example in read_examples()}


def test_a_wrong_root_counts_against_precision_and_recall() -> None:
    examples = [_example("1", "REQUEST"), _example("2", "REQUEST"), _example("3", COMMENT), _example("4", COMMENT)]
    found = [_example("1", "REQUEST"), _example("2", "ACCUSE"), _example("3", "ACCUSE"), _example("4", COMMENT)]
    scores = scored(examples, [_coded(example) for example in found])
    figures = scores.metrics()
    assert (figures["precision"], figures["recall"]) == (1 / 3, 1 / 2)
    assert figures["modes"] == 1.0
    assert scores.rates("REQUEST") == (1.0, 0.5, 2 / 3)
    assert scores.rates("SUPPORT") == (0.0, 0.0, 0.0)
    assert len(list(scores.lines())) == 7


def _example(number: str, act: str) -> Example:
    return Example(number, act, None, False, *unmarked("[He] {said} <so>."))


def _coded(example: Example) -> Statement:
    return replace(example.statement(), act=example.act)

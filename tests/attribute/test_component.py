import spacy
from spacy.tokens import Doc

from onrecord.attribute import Attributor
from onrecord.attribute.component import Component
from onrecord.parse import Parsed, load_pipeline
from onrecord.settings import read_settings
from tests.attribute.saying import Given, read_marked
from tests.building import make_article

MARKED = "[A senior official] <told> reporters {that the road was open}."


def test_a_doc_gets_the_statements_of_the_record_and_their_spans() -> None:
    text, attribution = read_marked(MARKED)
    nlp = load_pipeline(read_settings({}).pipeline)
    doc = Component(Attributor(Given(attribution)))(nlp(text))
    (statement,) = doc._.statements
    (same,) = Attributor(Given(attribution))(Parsed(make_article(text), nlp(text)))
    assert (statement.content, statement.addressees, statement.sourcing) == (same.content, same.addressees, "unnamed")
    assert [(span.label_, span.text) for span in doc.spans["statements"]] == [
        ("SPEAKER", "A senior official"),
        ("CUE", "told"),
        ("ADDRESSEE", "reporters"),
        ("CONTENT", "that the road was open"),
    ]
    assert {span.id_ for span in doc.spans["statements"]} == {statement.id}


def test_pipelines_know_it_by_name() -> None:
    assert spacy.blank("en").has_factory("onrecord_attribution")


def test_the_statements_survive_being_written_and_read() -> None:
    text, attribution = read_marked(MARKED)
    nlp = load_pipeline(read_settings({}).pipeline)
    doc = Component(Attributor(Given(attribution)))(nlp(text))
    assert Doc(nlp.vocab).from_bytes(doc.to_bytes())._.statements == doc._.statements


def test_a_doc_without_parse_or_text_is_read_as_far_as_it_can_be() -> None:
    text, attribution = read_marked(MARKED)
    nlp = spacy.blank("en")
    (statement,) = Component(Attributor(Given(attribution)))(nlp(text))._.statements
    assert statement.content[0].text == "that the road was open"
    assert Component(Attributor(Given()))(nlp(""))._.statements == ()
    assert nlp("Nothing was read yet.")._.statements == ()

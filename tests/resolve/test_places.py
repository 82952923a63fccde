"""Where an event happened: the place that its own clause names."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.parse import Parser
from onrecord.records import Event, Place
from onrecord.resolve.places_gazetteer import load_gazetteer
from tests.building import span_of
from tests.resolve.resolving import event, resolve


def place_of(parser: Parser, text: str, trigger: str, kind: str = "ASSAULT", **fields: int) -> Place | None:
    happening = event(text, trigger)
    happening = Event("e", happening.article, kind, (), (), happening.span, happening.trigger, "reported")
    place = resolve(parser, text, events=(happening,), **fields).place()  # type: ignore[arg-type]
    assert place is None or text[place.span.start : place.span.end] == place.span.text
    return place


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Rebels attacked a convoy in Kabul.", "attacked", ("Kabul", "AFG", "city")),
        ("The jets carried out strikes at a camp in Peshawar.", "strikes", ("Peshawar", "PAK", "city")),
        ("The ministers met in Geneva on Monday.", "met", ("Geneva", "CHE", "city")),
        ("In Homs, a bomb killed ten soldiers and wounded twenty.", "wounded", ("Homs", "SYR", "city")),
        ("A raid killed the rebel in a Kenyan town in May.", "killed", ("Kenyan town", "KEN", "region")),
        ("Rebels attacked a convoy in the Afghan capital.", "attacked", ("Kabul", "AFG", "city")),
        ("Rebels attacked a convoy in the town of Mardan in Pakistan.", "attacked", ("Mardan", "PAK", "city")),
        ("Gunmen killed a judge in Helmand province.", "killed", ("Helmand", "AFG", "region")),
        ("Rebels attacked a convoy in northern Syria.", "attacked", ("northern Syria", "SYR", "region")),
        ("Rebels attacked a convoy in the Philippines.", "attacked", ("Philippines", "PHL", "country")),
        ("A bomb killed two men in Gaza.", "killed", ("Gaza Strip", "PSE", "region")),
        ("The Lahore bombing killed ten people.", "bombing", ("Lahore", "PAK", "city")),
        ("Miners began a rally in the capital, Abuja.", "rally", ("Abuja", "NGA", "city")),
        ("The raid on the village, near Peshawar, killed ten.", "raid", ("Peshawar", "PAK", "city")),
        ("Gunmen attacked the American consulate in Benghazi.", "attacked", ("Benghazi", "LBY", "city")),
        ("Rebels attacked a guard at the White House.", "attacked", ("Washington", "USA", "city")),
        ("Gunmen killed a judge in the Swat valley in Pakistan.", "killed", ("Swat valley", "PAK", "region")),
        ("Gunmen killed a judge in a quiet neighborhood of south Belfast.", "killed", ("Belfast", "GBR", "city")),
        ("Warplanes bombed Aleppo on Friday.", "bombed", ("Aleppo", "SYR", "city")),
    ],
)
def test_places(parser: Parser, text: str, trigger: str, expected: tuple[str, str, str]) -> None:
    place = place_of(parser, text, trigger)
    assert place is not None
    assert (place.name, place.country, place.kind) == expected
    assert (place.latitude is not None) == (place.kind == "city")


def test_a_city_has_coordinates_an_id_and_its_province(parser: Parser) -> None:
    place = place_of(parser, "Rebels attacked a convoy in Quetta.", "attacked")
    assert place is not None
    assert (place.geonames, place.province) == (1167528, "Balochistan")
    assert (round(place.latitude or 0), round(place.longitude or 0)) == (30, 67)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Rebels attacked a convoy.", "attacked"),
        ("Rebels attacked a convoy in May.", "attacked"),
        ("Rebels attacked a convoy, a minister said in Kabul.", "attacked"),
        ("The men who met in Kabul attacked a convoy.", "attacked"),
        ("Islamabad attacked the plan.", "attacked"),
        ("Gunmen attacked an American school.", "attacked"),
        ("Officers watched a film of the McDonald attack.", "attack"),
        ("Americans complained of the Google attack.", "attack"),
        ("After talks in Geneva, rebels attacked a convoy.", "attacked"),
    ],
)
def test_other_clauses_dates_and_governments_give_no_place(parser: Parser, text: str, trigger: str) -> None:
    assert place_of(parser, text, trigger) is None


@pytest.mark.parametrize(
    "text", ["Nora Berg criticized the attack in Lahore.", "Nora Berg criticized a judge in Lahore."]
)
def test_words_are_not_said_where_their_subject_is(parser: Parser, text: str) -> None:
    assert place_of(parser, text, "criticized", "ACCUSE") is None


def test_words_are_said_where_the_audience_is(parser: Parser) -> None:
    place = place_of(parser, "Nora Berg threatened a strike in Lahore.", "threatened", "THREATEN")
    assert place is None
    place = place_of(parser, "In Lahore, Nora Berg threatened the miners with a strike.", "threatened", "THREATEN")
    assert place is not None
    assert place.name == "Lahore"


def test_missing_words_leave_the_place_open(parser: Parser) -> None:
    text = "A bomb killed two men in district in May."
    gap = text.index("district")
    assert resolve(parser, text, events=(event(text, "killed"),), gaps=(gap,)).place() is None


@pytest.mark.parametrize(
    ("text", "country", "province"),
    [
        ("Police in the United States shot a man in Springfield.", "USA", None),
        ("Police shot a man in Springfield, Missouri.", "USA", "Missouri"),
        ("Police shot a man in Springfield.", None, None),
        ("Officials in Canada grieved. Gunmen shot a man in London, Ontario.", "CAN", "Ontario"),
        ("Police shot a man in Charleston, West Virginia.", "USA", "West Virginia"),
        ("Police shot a man in Concord, N.C., on Monday.", "USA", "North Carolina"),
        ("Gunmen shot a man in London.", "GBR", "England"),
        ("Texas mourned and American flags flew. Gunmen shot a man in Paris.", "FRA", "Île-de-France"),
        ("Indian troops moved. Gunmen shot a man in Hyderabad.", "IND", "Telangāna"),
        ("Pakistani troops moved. Gunmen shot a man in Hyderabad.", "PAK", "Sindh"),
    ],
)
def test_a_name_of_several_places_is_what_the_article_makes_it(
    parser: Parser, text: str, country: str | None, province: str | None
) -> None:
    place = place_of(parser, text, "shot")
    assert place is not None
    assert (place.country, place.province) == (country, province)
    assert (place.latitude is not None) == (province is not None)


def test_a_country_and_a_state_of_one_name(parser: Parser) -> None:
    here = place_of(parser, "The United States mourned. Police in Atlanta wept. Gunmen shot a man in Georgia.", "shot")
    there = place_of(
        parser, "Tbilisi and Moscow quarrelled. Georgian troops moved. Gunmen shot a man in Georgia.", "shot"
    )
    assert here is not None
    assert there is not None
    assert (here.country, here.kind) == ("USA", "region")
    assert (there.country, there.kind) == ("GEO", "country")


def test_a_border_lies_in_no_one_country(parser: Parser) -> None:
    place = place_of(parser, "Soldiers shot two men on the border between Afghanistan and Pakistan.", "shot")
    assert place is not None
    assert (place.name, place.country, place.kind) == ("border between Afghanistan and Pakistan", None, "region")


def test_regions_with_small_letters(parser: Parser) -> None:
    place = place_of(parser, "Soldiers shot two men in the tribal areas.", "shot")
    assert place is not None
    assert (place.name, place.kind, place.geonames) == ("tribal areas", "region", None)


def test_a_persons_name_is_no_city(parser: Parser) -> None:
    assert (
        place_of(parser, "Ann Jackson spoke. Voters have trust in Jackson, and she attacked a rival.", "attacked")
        is None
    )


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=30))
def test_any_name_can_be_looked_up(name: str) -> None:
    for known in load_gazetteer().named(name):
        assert known.kind in {"country", "province", "district", "city", "region"}
        assert (known.latitude is None) == (known.longitude is None)


def test_every_country_of_the_gazetteer_is_an_iso_code() -> None:
    rows = load_gazetteer().connection.execute("SELECT DISTINCT country FROM places").fetchall()
    assert len(rows) > 200
    assert all(len(code) == 3 and code.isupper() for (code,) in rows)


def test_span_of_a_place_covers_its_words(parser: Parser) -> None:
    text = "Gunmen shot a doctor in a Karachi hospital."
    place = place_of(parser, text, "shot")
    assert place is not None
    assert place.span == span_of(text, "Karachi hospital")
    assert (place.name, place.kind) == ("Karachi", "city")

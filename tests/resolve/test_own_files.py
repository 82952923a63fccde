"""A user's own actors: what a file may say, and what is said of its mistakes."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.errors import StopRun
from onrecord.records import Office
from onrecord.resolve.own_actors import OwnActor
from onrecord.resolve.own_files import read_own_actors, unite

YAML = """# people of our beat
- name: Ana Petrov
  aliases: [A. Petrov, "Anna Petrova"]
  country: BGR
  sectors: [GOV, LEG]
  wikidata: Q42
  offices:
    - {title: foreign minister, of: BGR, from: 2013-06, to: 2015-10-01}
    - title: envoy
      from: 2016
- name: Free Osmark Front
  id: fof
  kind: group
  country:
  sectors:
    - REB
- {name: Norge, kind: state, country: NOR}
"""

CSV = """name,id,aliases,kind,country,sectors,offices,wikidata
Ana Petrov,,A. Petrov; Anna Petrova,,BGR,GOV;LEG,foreign minister|BGR|2013-06|2015-10-01; envoy || 2016,Q42
Free Osmark Front,fof,,group,,REB,,

Norge,,,state,NOR,,,
"""

ACTORS = (
    OwnActor(
        "ana-petrov",
        "Ana Petrov",
        "person",
        "BGR",
        ("GOV", "LEG"),
        ("A. Petrov", "Anna Petrova"),
        (Office("foreign minister", "BGR", "2013-06", "2015-10-01"), Office("envoy", None, "2016", None)),
        "Q42",
    ),
    OwnActor("fof", "Free Osmark Front", "group", None, ("REB",)),
    OwnActor("NOR", "Norge", "state", "NOR"),
)


def read(folder: Path, name: str, content: str | bytes) -> tuple[OwnActor, ...]:
    data = content.encode() if isinstance(content, str) else content
    (folder / name).write_bytes(data)
    return read_own_actors(str(folder / name))


def without_source(actors: tuple[OwnActor, ...]) -> tuple[OwnActor, ...]:
    return tuple(
        OwnActor(each.id, each.name, each.kind, each.country, each.sectors, each.aliases, each.offices, each.wikidata)
        for each in actors
    )


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("actors.yaml", YAML),
        ("actors.yml", b"\xef\xbb\xbf" + YAML.encode()),
        ("actors.csv", CSV),
        ("ACTORS.CSV", CSV.replace("\n", "\r\n")),
    ],
)
def test_yaml_and_csv_say_the_same(tmp_path: Path, name: str, content: str) -> None:
    actors = read(tmp_path, name, content)
    assert without_source(actors) == ACTORS
    assert {actor.source for actor in actors} == {name}


@pytest.mark.parametrize(
    ("line", "said", "content"),
    [
        (2, "'UK' is no country's code", "- name: A\n  country: UK\n"),
        (2, "'NO' is no country's code", "- name: A\n  country: NO\n"),  # not the `false` of YAML 1.1
        (3, "'XYZ' is no PLOVER sector", "- name: A\n  sectors:\n    - XYZ\n"),
        (2, "'king' is none of person, state", "- name: A\n  kind: king\n"),
        (2, "there is no field 'alias'", "- name: A\n  alias: B\n"),
        (3, "'2015-02-31' is no date", "- name: A\n  offices:\n    - {title: x, from: 2015-02-31}\n"),
        (3, "'15 May' is no date", "- name: A\n  offices:\n    - {title: x, to: 15 May}\n"),
        (3, "ends (2014) before it begins (2015-01)", "- name: A\n  offices:\n  - {title: x, from: 2015-01, to: 2014}"),
        (3, "'title' is missing", "- name: A\n  offices:\n  - of: GBR\n"),
        (4, "there is no field 'until'", "- name: A\n  offices:\n    - title: x\n      until: 2014\n"),
        (1, "name: it is missing", "- country: GBR\n"),
        (2, "name: it is empty", "-\n  name: ''\n"),
        (1, "no letter that an id could be made of", "- name: '...'\n"),
        (2, "'a b' does not look like one", "- name: A\n  id: a b\n"),
        (2, "'42' does not look like one (Q42)", "- name: A\n  wikidata: 42\n"),
        (2, "is no list", "- name: A\n  aliases: B\n"),
        (3, "the field 'country' stands here twice", "- name: A\n  country: GBR\n  country: USA\n"),
        (3, "'b' is also a name of 'a-b' in line 1", "- name: A B\n  aliases: [B]\n- name: b\n"),
        (2, "'ANA  Petrov' is also a name of 'ana-petrov'", "- name: Ana Petrov\n- {name: ANA  Petrov, id: x}\n"),
        (2, "the id 'ana' is also that of line 1", "- {name: Ana}\n- {name: Bo, id: ana}\n"),
        (2, "an actor has fields", "- name: A\n- B\n"),
        (1, "write a list of actors", "name: A\n"),
        (2, "write one value here", "- name:\n    - - A\n"),
        (3, "this is no YAML", "- name: A\n  aliases: [B\n- name: C\n"),
        (2, "may not stand in it", "- name: A\n- name: \x07\n"),
        (1, "nested too deeply", "[" * 5000),
    ],
)  # fmt: skip
def test_a_mistake_in_yaml_is_said_with_its_line(tmp_path: Path, line: int, said: str, content: str) -> None:
    with pytest.raises(StopRun) as stop:
        read(tmp_path, "actors.yaml", content)
    message = str(stop.value)
    assert message.startswith(f"{tmp_path}/actors.yaml cannot be used as it is:\n  line {line}: ")
    assert said in message


@pytest.mark.parametrize(
    ("line", "said", "content"),
    [
        (4, "'UK' is no country's code", 'name,country\n"Ana\nPetrov",GBR\nBo,UK\n'),
        (2, "there is no field 'part 5'", "name,offices\nA,a|b|2015|2016|x\n"),
        (2, "'2015-13' is no date", "name,offices\nA,a||2015-13\n"),
        (3, "3 cells, but only 2 fields", "name,country\nA,GBR\nB,GBR,x\n"),
        (1, "must name the fields", "Ana Petrov,BGR\n"),
        (1, "must name the fields", "name,id,id\n"),
        (2, "there is no field 'land'", "name,land\nA,GBR\n"),
        (3, "this is no CSV", 'name\nA\n"B\n'),
        (3, "also a name of 'a' in line 2", "name,aliases\nA,C\nB,C\n"),
    ],
)
def test_a_mistake_in_csv_is_said_with_its_line(tmp_path: Path, line: int, said: str, content: str) -> None:
    with pytest.raises(StopRun) as stop:
        read(tmp_path, "actors.csv", content)
    assert f"\n  line {line}: " in str(stop.value)
    assert said in str(stop.value)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.yaml", b"- name: Ana\n- name: J\xfcrgen\n", "is not UTF-8 (line 2)"),
        ("a.csv", "name\nJürgen\n".encode("utf-16"), "is not UTF-8 (line 1)"),
        ("a.txt", b"Ana", "is YAML (.yaml, .yml) or CSV"),
    ],
)
def test_a_file_that_cannot_be_read_is_said(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    with pytest.raises(StopRun) as stop:
        read(tmp_path, name, content)
    assert said in str(stop.value)


def test_a_missing_file_and_a_folder_are_said(tmp_path: Path) -> None:
    (tmp_path / "folder.csv").mkdir()
    for name in ("none.yaml", "folder.csv"):
        with pytest.raises(StopRun, match="cannot be read"):
            read_own_actors(str(tmp_path / name))


def test_all_mistakes_are_said_at_once_and_many_are_counted(tmp_path: Path) -> None:
    with pytest.raises(StopRun) as stop:
        read(tmp_path, "a.yaml", "- {name: A, country: UK, kind: x}\n" * 15)
    lines = str(stop.value).splitlines()
    assert len(lines) == 22
    assert lines[-1] == "  and 10 more"


@pytest.mark.parametrize(("name", "content"), [("a.yaml", ""), ("a.yaml", "# nobody yet\n"), ("a.csv", "name,id\n")])
def test_an_empty_file_makes_nobody_known(tmp_path: Path, name: str, content: str) -> None:
    assert read(tmp_path, name, content) == ()


def test_actors_of_several_sources_contradict_each_other_by_name(tmp_path: Path) -> None:
    file = read(tmp_path, "a.yaml", "- name: Ana Petrov\n")
    other = OwnActor("other", "ana petrov", source="correction 4")
    with pytest.raises(StopRun, match=r"correction 4: 'ana petrov' is also a name of 'ana-petrov' in a\.yaml"):
        unite([*file, other])
    assert [actor.id for actor in unite([other, OwnActor("a", "A")])] == ["a", "other"]


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    content=st.one_of(
        st.binary(max_size=60),
        st.text("-: {}[],&*!|>'\"%@`#\n\tname countryoficsGBR0129?~", max_size=80).map(str.encode),
    ),
    name=st.sampled_from(["f.yaml", "f.csv"]),
)
def test_no_file_is_more_than_a_message(tmp_path: Path, content: bytes, name: str) -> None:
    try:
        actors = read(tmp_path, name, content)
    except StopRun as stop:
        actors = ()
        said = str(stop)
    else:
        said = name
    assert name in said
    assert all(actor.name and actor.id for actor in actors)

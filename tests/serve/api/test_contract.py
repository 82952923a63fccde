"""The interface against its own description: what schemathesis makes of it is answered as it promises."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from tests.serve.api.conftest import linked_record
from tests.serve.web.serving import Server, serving

OPERATIONS = """
GET /statements, GET /statements/{identity}, GET /events, GET /events/{identity},
GET /articles, GET /articles/{identity}, GET /articles/{identity}/annotations,
GET /articles/{identity}/schema-org, GET /skipped, GET /copies, GET /stories,
GET /actors, GET /actors/{identity}, GET /threads, GET /threads/{identity},
GET /overview, GET /search, GET /pair, GET /diff, GET /precision, GET /corrections, GET /reviews/next,
POST /actors/merge, POST /actors/split,
GET /links, POST /links/accept, POST /links/reject, POST /links/add,
POST /reviews/{identity}, POST /corrections/{number}/undo
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serving(linked_record(tmp_path_factory.mktemp("contract") / "own.db"), "--write") as running:
        yield running


@pytest.fixture(scope="module")
def description(server: Server) -> Any:
    import schemathesis  # noqa: PLC0415  # slow to import

    return schemathesis.openapi.from_url(f"{server.address}/api/openapi.json")


def operations(description: Any) -> Iterator[Any]:
    for found in description.get_all_operations():
        yield found.ok()


def test_every_operation_is_described(description: Any) -> None:
    known = {operation.label.replace("/api/", "/") for operation in operations(description)}
    assert known == {" ".join(label.split()) for label in OPERATIONS.split(",")}
    raw = description.raw_schema
    for path, told in raw["paths"].items():
        for operation in told.values():
            assert operation["description"], path
            for parameter in operation.get("parameters", ()):
                assert parameter["in"] == "path" or parameter["description"], (path, parameter["name"])
    models = {
        name: model
        for name, model in raw["components"]["schemas"].items()
        if not name.startswith(("Rows_", "Counted_"))
    }
    assert not [name for name, model in models.items() if not model.get("description")]


@pytest.mark.parametrize("label", [" ".join(label.split()) for label in OPERATIONS.split(",")])
def test_every_answer_is_of_the_form_that_is_promised(server: Server, description: Any, label: str) -> None:
    from schemathesis import GenerationMode  # noqa: PLC0415  # slow to import
    from schemathesis.checks import CHECKS  # noqa: PLC0415

    # What a description cannot say is whether somebody is called so: a name of the right form may be refused.
    (positive_data_acceptance,) = CHECKS.get_by_names(["positive_data_acceptance"])
    operation = next(each for each in operations(description) if each.label.replace("/api/", "/") == label)

    cases = operation.as_strategy()
    if "{" not in label:  # a wrong path is another address, which may be none of the interface
        cases |= operation.as_strategy(GenerationMode.NEGATIVE)

    @given(case=cases)
    @settings(
        max_examples=8,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    def answers(case: Any) -> None:
        token = {"Authorization": f"Bearer {server.token}"}
        case.call_and_validate(headers=token, excluded_checks=[positive_data_acceptance])

    answers()

"""What the documents say and Schemathesis does not know: formats, amounts, and which field is at most which."""

import copy
from collections.abc import Iterator
from decimal import ROUND_DOWN, Decimal

import schemathesis
from hypothesis import strategies as st
from schemathesis import Case, CheckContext, HookContext, Response

MAX_UINT64 = 2**64 - 1
# An amount within these is a decimal to every reader and exact as a JSON number.
LARGEST_AMOUNT = Decimal(10) ** 12 - 1
SMALLEST_UNIT = Decimal("0.0001")
# The seed data has an object of every kind with this id. It is not deleted, since others refer to it.
REFERENCE = 1
# An id that no object has.
MISSING = 2**63 - 1

schemathesis.openapi.format(
    "date-range", st.lists(st.dates(), min_size=2, max_size=2).map(lambda days: ";".join(map(str, sorted(days))))
)
schemathesis.openapi.format(
    "id-list", st.lists(st.integers(0, MAX_UINT64), min_size=1, max_size=5).map(lambda ids: "_".join(map(str, ids)))
)


@schemathesis.hook
def before_load_schema(context: HookContext, raw_schema: dict) -> None:
    bound_integers(raw_schema)


def bound_integers(node: object) -> None:
    """`uint64` is a format that Schemathesis does not know; `int64` it does."""
    if isinstance(node, dict) and node.get("format") == "uint64":
        node["maximum"] = MAX_UINT64
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        bound_integers(child)


@schemathesis.hook
def map_case(context: HookContext, case: Case) -> Case:
    """What is meant to be valid has amounts, its fields in the order of `x-at-most`, and refers to what exists."""
    if case.method == "DELETE" and str(case.path_parameters.get("id")) == str(REFERENCE):
        case.path_parameters["id"] = (CREATED.get(case.path) or [MISSING])[-1]
    if case.meta.generation.mode.is_positive:
        # An object that is not there would mask what is wrong with an update of one; a sequence has ids of its own.
        if case.method == "PATCH" and case.meta.phase.name.name != "STATEFUL" and CREATED.get(case.path):
            case.path_parameters["id"] = CREATED[case.path][-1]
        for sent, schema in objects(case):
            for name in sent.keys() & amounts(schema):
                if sent[name] is not None and sent[name] != amount(sent[name]):
                    sent[name] = amount(sent[name])
            for name in sent.keys() & references(schema) if case.method in ("POST", "PATCH") else ():
                if sent[name] is not None:
                    sent[name] = REFERENCE
            for low, high in pairs(sent, schema):
                if not in_order(sent[low], sent[high]):
                    sent[low], sent[high] = sent[high], sent[low]
            # An update may send one of the two, and the other is as it was.
            for pair in schema.get("x-at-most", {}).items() if case.method == "PATCH" else ():
                values = [sent[name] for name in pair if sent.get(name) is not None]
                if len(values) == 1:
                    sent.update(dict.fromkeys(pair, *values))
    return case


@schemathesis.hook
def before_add_examples(context: HookContext, examples: list[Case]) -> None:
    """Examples of the document refer to objects of the vendor's."""
    for each in examples:
        map_case(context, each)


@schemathesis.hook
def after_call(context: HookContext, case: Case, response: Response) -> None:
    """Keeps the ids of the objects that were created and are still there."""
    if response.status_code >= 300:
        return
    if case.method == "POST":
        stem, json, _ = case.path.partition(".json")
        one = f"{stem}/{{id}}{json}"
        if one in case.operation.schema.raw_schema["paths"]:
            found = response.json()
            found = found if "id" in found else next(iter(found.values()))
            CREATED.setdefault(one, []).append(found["id"])
    elif case.method == "DELETE" and case.path in CREATED:
        deleted = str(case.path_parameters["id"])
        CREATED[case.path] = [each for each in CREATED[case.path] if str(each) != deleted]


# The ids by the path of one object.
CREATED: dict[str, list[int]] = {}


@schemathesis.check
def at_most(ctx: CheckContext, response: Response, case: Case) -> None:
    """What is accepted is rejected when two fields of `x-at-most` change places."""
    if response.status_code >= 300 or not case.meta.generation.mode.is_positive:
        return
    for index, (sent, schema) in enumerate(objects(case)):
        for low, high in pairs(sent, schema):
            pair = (case.operation.label, low, high)
            if pair in SWAPPED or sent[low] == sent[high]:
                continue
            SWAPPED.add(pair)
            swapped = case.derive(keep_auth=True)
            swapped.body = copy.deepcopy(case.body)
            fields = list(objects(swapped))[index][0]
            fields[low], fields[high] = fields[high], fields[low]
            status = swapped.call(base_url=case._base_url).status_code
            assert 400 <= status < 500, f"{low} above {high} should have been rejected, got {status}"


# Once a run is enough for each pair.
SWAPPED: set[tuple[str, str, str]] = set()


def objects(case: Case) -> Iterator[tuple[dict, dict]]:
    """The query, the body and the objects in them, each with its schema."""
    root = case.operation.schema.raw_schema

    def resolve(schema: dict) -> dict:
        while "$ref" in schema:
            target = root
            for name in schema["$ref"].removeprefix("#/").split("/"):
                target = target[name]
            schema = target
        return schema

    def pairs(sent: object, schema: dict) -> Iterator[tuple[dict, dict]]:
        properties = {name: resolve(each) for name, each in schema.get("properties", {}).items()}
        if isinstance(sent, dict) and properties:
            yield sent, {**schema, "properties": properties}
            for name in sent.keys() & properties:
                yield from pairs(sent[name], properties[name])

    operation = case.operation.definition.raw
    parameters = [resolve(each) for each in operation.get("parameters", [])]
    yield from pairs(case.query, {**operation, "properties": {each["name"]: each["schema"] for each in parameters}})
    for content in operation.get("requestBody", {}).get("content", {}).values():
        yield from pairs(case.body, resolve(content["schema"]))


def amounts(schema: dict) -> set[str]:
    return {name for name, each in schema["properties"].items() if each.get("format") == "decimal"}


def references(schema: dict) -> set[str]:
    properties = schema["properties"].items()
    return {name for name, each in properties if name.endswith("_id") and each.get("type") == "integer"}


def amount(number: float | str) -> float:
    bounded = max(-LARGEST_AMOUNT, min(LARGEST_AMOUNT, Decimal(str(number))))
    return float(bounded.quantize(SMALLEST_UNIT, ROUND_DOWN))


def pairs(sent: dict, schema: dict) -> list[tuple[str, str]]:
    """The fields of `x-at-most` that are both sent."""
    at_most = schema.get("x-at-most", {})
    return [(low, high) for low, high in at_most.items() if sent.get(low) is not None and sent.get(high) is not None]


def in_order(low: float | str, high: float | str) -> bool:
    """Amounts are numbers, in a query perhaps as text; days are text, whose order is theirs."""
    return low <= high if isinstance(low, type(high)) else float(low) <= float(high)

"""A client that openapi-generator made."""

import inspect
import json
from decimal import Decimal

import generated

from document import Document, Operation

# The ids of the operations that were called.
CALLED: set[str] = set()


class Client:
    """Calls operations by their ids. Models check what is sent and every response."""

    def __init__(self, document: Document, url: str, credentials: dict[str, str]):
        """`credentials` are those of the schemes by which requests are authorised."""
        bearer = next((value for scheme, value in credentials.items() if document.is_bearer(scheme)), None)
        keys = {scheme: value for scheme, value in credentials.items() if not document.is_bearer(scheme)}
        client = generated.ApiClient(generated.Configuration(host=url, access_token=bearer, api_key=keys))
        apis = [each for name, each in vars(generated).items() if name.endswith("Api")]
        self.apis = [each(client) for each in apis]
        self.operations: dict[str, Operation] = {each.id: each for each in document.operations}

    def call(self, operation_id: str, body: dict | None = None, **parameters):
        """Calls an operation. Returns the JSON of the response, with exact numbers."""
        operation = self.operations[operation_id]
        method = next(
            getattr(each, f"{operation_id}_with_http_info") for each in self.apis if hasattr(each, operation_id)
        )
        if body is not None:
            names = [name for name in inspect.signature(method).parameters if not name.startswith("_")]
            (name,) = set(names) - set(operation.names())
            # `from_dict` would set each field that is missing to null.
            parameters[name] = getattr(generated, operation.body_model).model_validate(body)
        CALLED.add(operation_id)
        response = method(**parameters)
        print(f"{operation_id}: {response.status_code}")
        if operation.model is None:
            return None
        return json.loads(response.raw_data, parse_float=Decimal, parse_int=Decimal)

    def one(self, operation_id: str, body: dict | None = None, **parameters) -> dict:
        """Calls an operation. Returns the object of the response, bare or wrapped."""
        found = self.call(operation_id, body, **parameters)
        members = list(found.values())
        if len(members) == 1 and isinstance(members[0], dict):
            (found,) = members
        self.read(operation_id, found)
        return found

    def many(self, operation_id: str, body: dict | None = None, at_least: int = 0, **parameters) -> list[dict]:
        """Calls an operation. Returns the objects of the response, bare or wrapped."""
        found = self.call(operation_id, body, **parameters)
        if isinstance(found, dict):
            found = next((each for each in found.values() if isinstance(each, list)), None)
        need(found is not None and len(found) >= at_least, f"{operation_id}: not {at_least} in {found}")
        for each in found:
            self.read(operation_id, each)
        return found

    def read(self, operation_id: str, found: dict) -> None:
        """The model of an object has all its fields."""
        model = getattr(generated, self.operations[operation_id].model)
        missing = found.keys() - model.from_dict(json.loads(json.dumps(found, default=plain))).to_dict().keys()
        need(not missing, f"{operation_id}: {model.__name__} has no {missing}")

    def rejected(self, status: int, operation_id: str, body: dict | None = None, **parameters) -> None:
        """Calls an operation that the server must reject."""
        try:
            self.call(operation_id, body, **parameters)
        except generated.ApiException as error:
            same(error.status, status)
            need(isinstance(json.loads(error.body), dict), f"no object in {error.body}")
        else:
            need(False, f"{operation_id} should have been rejected with {status}")


def plain(number: Decimal) -> int | float:
    """A number as a model takes it."""
    return float(number) if number.as_tuple().exponent < 0 else int(number)


def same(found, wanted) -> None:
    need(found == wanted, f"{found!r} is not {wanted!r}")


def need(condition: bool, message: str) -> None:
    if not condition:
        raise AssertionError(message)

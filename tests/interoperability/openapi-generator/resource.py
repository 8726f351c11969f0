"""The operations on objects of one kind: they are created, read, updated and deleted."""

import copy
import os
import uuid
from decimal import Decimal

from client import Client, need, plain, same
from document import Document, Operation


class Resource:
    """An operation that creates objects, and the others on the same objects.

    Of a create at `/a.json` these are the list there, what is at `/a/{id}.json`, and other reads below `/a/`.
    """

    def __init__(self, document: Document, create: Operation):
        stem = create.path.removesuffix(".json")
        item = f"{stem}/{{id}}{create.path.removeprefix(stem)}"
        at = {(each.method, each.path): each for each in document.operations}
        self.create = create
        self.list = at["get", create.path]
        self.get = at["get", item]
        self.update = at.get(("patch", item))
        self.delete = at.get(("delete", item))
        below = [each for each in document.operations if each.path.startswith(f"{stem}/") and each.names("path")]
        self.finders = [each for each in below if each.method == "get" and each.model == self.get.model]
        self.fields = document.resolved({"$ref": f"#/components/schemas/{self.get.model}"})["properties"]

    def check(self, client: Client, nobody: Client) -> None:
        known = client.many(self.list.id, at_least=1)
        body = example(self.create, known)
        sent = fields(body)
        for name in self.found_by():
            sent[name] = str(uuid.uuid4())
        created = client.one(self.create.id, body)
        has(created, sent)
        identifier = int(created["id"])
        known_by = {**sent, "id": identifier, "app_code": os.environ["APP_CODE"]}
        for finder in self.finders:
            same(client.one(finder.id, **{name: known_by[name] for name in finder.names("path")}), created)
        need(created in client.many(self.list.id), f"{self.list.id} does not list {created}")

        if self.update:
            change = example(self.update, known[::-1])
            updated = client.one(self.update.id, change, id=identifier)
            has(updated, {**self.lasting(created), **fields(change)})
            same(client.one(self.get.id, id=identifier), updated)

        identifiers = [identifier]
        nobody.rejected(401, self.create.id, body)
        if self.create.secrets:
            secrets = {name: os.environ["TOKEN"] for name in self.create.secrets}
            identifiers.append(int(nobody.one(self.create.id, {**body, **secrets})["id"]))
        for each in identifiers if self.delete else []:
            client.call(self.delete.id, id=each)
            client.rejected(404, self.get.id, id=each)

    def found_by(self) -> set[str]:
        """The fields by which the object is found, beside its id."""
        names = {name for each in self.finders for name in each.names("path")}
        return names & self.fields.keys() - {"id"}

    def lasting(self, created: dict) -> dict:
        """What an update leaves alone where it names no other value: all but the times, which the server sets."""
        times = {name for name, each in self.fields.items() if each.get("format") == "date-time"}
        return {name: value for name, value in created.items() if name not in times}


def example(operation: Operation, known: list[dict]) -> dict:
    """The example of a body without secrets, which refers to what a known object refers to."""
    body = {name: copy.deepcopy(value) for name, value in operation.body.items() if name not in operation.secrets}
    sent = fields(body)
    names = [name for name in sent if name.endswith("_id") and name != "external_id"]
    # The kind of object that an id is of.
    names += {name.removesuffix("_id") + "_type" for name in names} & sent.keys()
    referring = max(known, key=lambda each: sum(each.get(name) is not None for name in names))
    for name in names:
        value = referring.get(name)
        if value is None:
            del sent[name]
        else:
            sent[name] = plain(value) if isinstance(value, Decimal) else value
    return body


def fields(body: dict) -> dict:
    """The object in a body, wrapped or bare."""
    return next((each for each in body.values() if isinstance(each, dict)), body)


def has(found: dict, wanted: dict) -> None:
    """The object has these fields. A number may come as text."""
    for name, value in wanted.items():
        other = found.get(name)
        if isinstance(value, (int, float, Decimal)) and not isinstance(value, bool):
            value, other = Decimal(str(value)), other if other is None else Decimal(str(other))
        same((name, other), (name, value))

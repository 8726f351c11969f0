"""Calls every operation of an API through a client that openapi-generator made of its document.

Operations that create, read, update and delete objects are checked together (`resource.py`). Each other one is
called with its examples. A module in `apis` checks what one API has. Exits with 1 if a response is not as expected.
"""

import importlib
import importlib.util
import os
import sys
import traceback

from client import CALLED, Client, same
from document import Document
from resource import Resource


def main(api: str, path: str) -> None:
    document = Document(path)
    url = os.environ["BASE_URL"]

    def client(schemes: list[str], wrong: str | None = None) -> Client:
        known = {scheme: os.environ["SECRET" if scheme == "secret" else "TOKEN"] for scheme in schemes}
        return Client(document, url, {**known, **({wrong: "wrong"} if wrong else {})})

    first, *others = document.alternatives()
    # Called with each way to authorise a request.
    read = next(each for each in document.operations if each.method == "get" and not each.names("path"))
    for schemes in others:
        client(schemes).call(read.id, **read.examples(is_required=True))
    for scheme in first:
        client(first, wrong=scheme).rejected(401, read.id, **read.examples(is_required=True))

    ours, nobody = client(first), client([])
    for create in document.operations:
        if create.method == "post" and create.body and not create.is_idempotent:
            Resource(document, create).check(ours, nobody)
    for operation in document.operations:
        if operation.id not in CALLED:
            ours.call(operation.id, operation.body, **operation.examples(is_required=True))
            ours.call(operation.id, operation.body, **operation.examples())
    if importlib.util.find_spec(f"apis.{api}"):
        importlib.import_module(f"apis.{api}").check(ours)
    same(CALLED, {each.id for each in document.operations})
    print(f"{len(CALLED)} operations")


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except Exception as error:
        traceback.print_exc()
        sys.exit(f"FAILED: {error}")

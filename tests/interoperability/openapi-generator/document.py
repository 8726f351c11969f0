"""The operations of a document, with their examples."""

from dataclasses import dataclass

import yaml

JSON = "application/json"


@dataclass(frozen=True)
class Operation:
    id: str
    method: str
    path: str
    parameters: list[dict]
    # The example of the body, the fields in it that are secret, and the model of the body.
    body: dict | None
    secrets: list[str]
    body_model: str | None
    # The model of the object, or of each object, that a response has.
    model: str | None
    is_idempotent: bool

    def names(self, location: str | None = None) -> list[str]:
        return [each["name"] for each in self.parameters if location in (None, each["in"])]

    def examples(self, is_required: bool | None = None) -> dict:
        """The examples of the parameters."""
        chosen = [each for each in self.parameters if is_required in (None, each.get("required", False))]
        return {each["name"]: each["example"] for each in chosen if "example" in each}


class Document:
    def __init__(self, path: str):
        with open(path, encoding="utf-8") as file:
            self.root = yaml.safe_load(file)
        self.operations = [
            self.operation(path, method, item, item[method])
            for path, item in self.root["paths"].items()
            for method in ("get", "post", "put", "patch", "delete")
            if method in item
        ]

    def operation(self, path: str, method: str, item: dict, node: dict) -> Operation:
        body = self.content(node.get("requestBody", {}))
        examples = [each["value"] for each in body.get("examples", {}).values()]
        schema = body.get("schema", {})
        properties = self.resolved(schema).get("properties", {})
        return Operation(
            id=node["operationId"],
            method=method,
            path=path,
            parameters=[self.resolved(each) for each in item.get("parameters", []) + node.get("parameters", [])],
            body=next(iter(examples), None),
            secrets=[name for name, each in properties.items() if self.resolved(each).get("format") == "password"],
            body_model=schema.get("$ref", "").rpartition("/")[2] or None,
            model=self.model(self.content(node["responses"]["2XX"]).get("schema", {})),
            is_idempotent=node["x-idempotent"],
        )

    def alternatives(self) -> list[list[str]]:
        """The ways to authorise a request, each as the names of the schemes that it needs together."""
        return [list(each) for each in self.root["security"]]

    def is_bearer(self, scheme: str) -> bool:
        return self.resolved(self.root["components"]["securitySchemes"][scheme])["type"] == "http"

    def content(self, node: dict) -> dict:
        return self.resolved(node).get("content", {}).get(JSON, {})

    def resolved(self, node: dict) -> dict:
        while "$ref" in node:
            target = self.root
            for name in node["$ref"].removeprefix("#/").split("/"):
                target = target[name]
            node = target
        return node

    def model(self, schema: dict) -> str | None:
        """The first component in the schema that is an object with properties."""
        name = schema.get("$ref", "").rpartition("/")[2]
        schema = self.resolved(schema)
        if name and schema.get("properties"):
            return name
        forms = [*schema.get("anyOf", []), *schema.get("oneOf", []), schema.get("items", {})]
        return next(filter(None, map(self.model, filter(None, forms))), None)

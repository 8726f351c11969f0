"""Prints the configuration of Schemathesis that authorises requests as the document asks for.

The values are variables: `${SECRET}` for a scheme of this name, `${TOKEN}` for another one.
"""

import sys

import yaml

with open(sys.argv[1], encoding="utf-8") as file:
    document = yaml.safe_load(file)
for name in document["security"][0]:
    is_bearer = document["components"]["securitySchemes"][name]["type"] == "http"
    value = "${SECRET}" if name == "secret" else "${TOKEN}"
    print(f'[auth.openapi.{name}]\n{"bearer" if is_bearer else "api_key"} = "{value}"')

"""Reads YAML texts, one a line as JSON, and prints each as PyYAML reads it."""

import datetime
import json
import sys

import yaml


def typed(value):
    """The value with its type, in the words of JSON's data model."""
    if isinstance(value, dict):
        return {"mapping": [[typed(key), typed(item)] for key, item in value.items()]}
    if isinstance(value, list):
        return {"sequence": [typed(item) for item in value]}
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, int):
        return {"integer": str(value)}
    if isinstance(value, float):
        return {"double": repr(value)}
    return {"other": type(value).__name__}


for line in sys.stdin:
    try:
        print(json.dumps(typed(yaml.safe_load(json.loads(line)))))
    except (yaml.YAMLError, ValueError, TypeError) as error:
        print(json.dumps({"error": str(error).splitlines()[0]}))

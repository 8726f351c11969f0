// @generated from openapi/solos.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
/// The components as JSON Schema.
pub(crate) const SCHEMAS: &[(&str, &str)] = &[
    ("SortDirection", r#"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "type": "string",
  "description": "Sort direction (\"сортировка\"), `0` ascending (\"по возрастанию\"), `1` descending (\"по убыванию\").",
  "enum": [
    "0",
    "1"
  ]
}
"#),
    ("ObjectState", r#"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "type": "string",
  "description": "State of the objects to select, `0` active (\"активные объекты\"), `1` deleted (\"удаленные объекты\").",
  "enum": [
    "0",
    "1"
  ]
}
"#),
    ("Condition", r#"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "type": "string",
  "description": "How conditions combine (\"условие выборки\"), `and` for all of them, `or` for any of them.",
  "enum": [
    "and",
    "or"
  ]
}
"#),
    ("Having", r#"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "type": "string",
  "description": "Further conditions (\"дополнительные условия выборки\"): with or without events (\"события\"), payments\n(\"платежи\"), tasks (\"задачи\"), goods (\"товары\"), or with an overdue checklist (\"просрочен чек-лист\").",
  "enum": [
    "actions",
    "payments",
    "tasks",
    "goods",
    "no_actions",
    "no_payments",
    "no_tasks",
    "no_goods",
    "checklists_expired"
  ]
}
"#),
    ("PaymentDirection", r#"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "type": "string",
  "description": "Direction of a payment (\"тип платежа\"), `0` debit, money that goes out (\"списание\"), `1` credit, money that comes in (\"поступление\").",
  "enum": [
    "0",
    "1"
  ]
}
"#),
    ("IdList", r#"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "type": "string",
  "format": "id-list",
  "description": "Ids joined by underscores, `1_2_3`.",
  "pattern": "^[0-9]+(_[0-9]+)*$"
}
"#),
    ("DateRange", r#"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "type": "string",
  "format": "date-range",
  "description": "First and last day joined by a semicolon, `2020-01-01;2020-12-31`.",
  "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2};[0-9]{4}-[0-9]{2}-[0-9]{2}$"
}
"#),
    ("ProjectFilter", r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "type": "object",
  "description": "The conditions of a filter (\"фильтр проектов\"), the order and the page.",
  "additionalProperties": false,
  "properties": {
    "count": {
      "type": "integer",
      "format": "uint64",
      "minimum": 0,
      "description": "Largest number of projects to return (\"количество объектов\").",
      "maximum": 18446744073709551615
    },
    "offset": {
      "type": "integer",
      "format": "uint64",
      "minimum": 0,
      "description": "How many projects to skip (\"смещение выборки\").",
      "maximum": 18446744073709551615
    },
    "order_by": {
      "type": "string",
      "description": "Field to sort by (\"поле сортировки\")."
    },
    "reverse": {
      "$ref": "#/$defs/SortDirection"
    },
    "deleted": {
      "$ref": "#/$defs/ObjectState"
    },
    "condition": {
      "$ref": "#/$defs/Condition"
    },
    "having": {
      "$ref": "#/$defs/Having"
    },
    "buildin_data": {
      "$ref": "#/$defs/BuildinData"
    },
    "data": {
      "type": "object",
      "description": "Conditions on dynamic fields (\"динамические поля\"); names and values are the account's.",
      "additionalProperties": {}
    }
  },
  "$defs": {
    "SortDirection": {
      "type": "string",
      "description": "Sort direction (\"сортировка\"), `0` ascending (\"по возрастанию\"), `1` descending (\"по убыванию\").",
      "enum": [
        "0",
        "1"
      ]
    },
    "ObjectState": {
      "type": "string",
      "description": "State of the objects to select, `0` active (\"активные объекты\"), `1` deleted (\"удаленные объекты\").",
      "enum": [
        "0",
        "1"
      ]
    },
    "Condition": {
      "type": "string",
      "description": "How conditions combine (\"условие выборки\"), `and` for all of them, `or` for any of them.",
      "enum": [
        "and",
        "or"
      ]
    },
    "Having": {
      "type": "string",
      "description": "Further conditions (\"дополнительные условия выборки\"): with or without events (\"события\"), payments\n(\"платежи\"), tasks (\"задачи\"), goods (\"товары\"), or with an overdue checklist (\"просрочен чек-лист\").",
      "enum": [
        "actions",
        "payments",
        "tasks",
        "goods",
        "no_actions",
        "no_payments",
        "no_tasks",
        "no_goods",
        "checklists_expired"
      ]
    },
    "DateRange": {
      "type": "string",
      "format": "date-range",
      "description": "First and last day joined by a semicolon, `2020-01-01;2020-12-31`.",
      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2};[0-9]{4}-[0-9]{2}-[0-9]{2}$"
    },
    "BuildinData": {
      "type": "object",
      "description": "Conditions on built-in fields (\"встроенные поля\"; the vendor writes `buildin`).",
      "additionalProperties": false,
      "properties": {
        "created": {
          "$ref": "#/$defs/DateRange"
        },
        "sales_funnel_id": {
          "type": "array",
          "description": "Sales funnels, by id.",
          "items": {
            "type": "integer",
            "format": "uint64",
            "minimum": 0,
            "maximum": 18446744073709551615
          }
        },
        "step_id": {
          "type": "array",
          "description": "Steps, by id.",
          "items": {
            "type": "integer",
            "format": "uint64",
            "minimum": 0,
            "maximum": 18446744073709551615
          }
        },
        "user_id": {
          "type": "array",
          "description": "Users, by id.",
          "items": {
            "type": "integer",
            "format": "uint64",
            "minimum": 0,
            "maximum": 18446744073709551615
          }
        },
        "group_id": {
          "type": "array",
          "description": "Groups, by id.",
          "items": {
            "type": "integer",
            "format": "uint64",
            "minimum": 0,
            "maximum": 18446744073709551615
          }
        },
        "price": {
          "type": "number",
          "format": "decimal",
          "description": "Price.",
          "minimum": -79228162514264337593543950335,
          "maximum": 79228162514264337593543950335
        },
        "currency_id": {
          "type": "array",
          "description": "Currencies, by id.",
          "items": {
            "type": "integer",
            "format": "uint64",
            "minimum": 0,
            "maximum": 18446744073709551615
          }
        },
        "participants_user_id": {
          "type": "array",
          "description": "Participating users, by id.",
          "items": {
            "type": "integer",
            "format": "uint64",
            "minimum": 0,
            "maximum": 18446744073709551615
          }
        },
        "participants_group_id": {
          "type": "array",
          "description": "Participating groups, by id.",
          "items": {
            "type": "integer",
            "format": "uint64",
            "minimum": 0,
            "maximum": 18446744073709551615
          }
        },
        "actions_type_id": {
          "type": "array",
          "description": "Types of events (\"события\"), by id.",
          "items": {
            "type": "integer",
            "format": "uint64",
            "minimum": 0,
            "maximum": 18446744073709551615
          }
        },
        "good_id": {
          "type": "array",
          "description": "Goods (\"товары\"), by id.",
          "items": {
            "type": "integer",
            "format": "uint64",
            "minimum": 0,
            "maximum": 18446744073709551615
          }
        }
      }
    }
  }
}
"##),
    ("BuildinData", r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "type": "object",
  "description": "Conditions on built-in fields (\"встроенные поля\"; the vendor writes `buildin`).",
  "additionalProperties": false,
  "properties": {
    "created": {
      "$ref": "#/$defs/DateRange"
    },
    "sales_funnel_id": {
      "type": "array",
      "description": "Sales funnels, by id.",
      "items": {
        "type": "integer",
        "format": "uint64",
        "minimum": 0,
        "maximum": 18446744073709551615
      }
    },
    "step_id": {
      "type": "array",
      "description": "Steps, by id.",
      "items": {
        "type": "integer",
        "format": "uint64",
        "minimum": 0,
        "maximum": 18446744073709551615
      }
    },
    "user_id": {
      "type": "array",
      "description": "Users, by id.",
      "items": {
        "type": "integer",
        "format": "uint64",
        "minimum": 0,
        "maximum": 18446744073709551615
      }
    },
    "group_id": {
      "type": "array",
      "description": "Groups, by id.",
      "items": {
        "type": "integer",
        "format": "uint64",
        "minimum": 0,
        "maximum": 18446744073709551615
      }
    },
    "price": {
      "type": "number",
      "format": "decimal",
      "description": "Price.",
      "minimum": -79228162514264337593543950335,
      "maximum": 79228162514264337593543950335
    },
    "currency_id": {
      "type": "array",
      "description": "Currencies, by id.",
      "items": {
        "type": "integer",
        "format": "uint64",
        "minimum": 0,
        "maximum": 18446744073709551615
      }
    },
    "participants_user_id": {
      "type": "array",
      "description": "Participating users, by id.",
      "items": {
        "type": "integer",
        "format": "uint64",
        "minimum": 0,
        "maximum": 18446744073709551615
      }
    },
    "participants_group_id": {
      "type": "array",
      "description": "Participating groups, by id.",
      "items": {
        "type": "integer",
        "format": "uint64",
        "minimum": 0,
        "maximum": 18446744073709551615
      }
    },
    "actions_type_id": {
      "type": "array",
      "description": "Types of events (\"события\"), by id.",
      "items": {
        "type": "integer",
        "format": "uint64",
        "minimum": 0,
        "maximum": 18446744073709551615
      }
    },
    "good_id": {
      "type": "array",
      "description": "Goods (\"товары\"), by id.",
      "items": {
        "type": "integer",
        "format": "uint64",
        "minimum": 0,
        "maximum": 18446744073709551615
      }
    }
  },
  "$defs": {
    "DateRange": {
      "type": "string",
      "format": "date-range",
      "description": "First and last day joined by a semicolon, `2020-01-01;2020-12-31`.",
      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2};[0-9]{4}-[0-9]{2}-[0-9]{2}$"
    }
  }
}
"##),
    ("Project", r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "type": "object",
  "description": "A project (\"проект\") with its dynamic fields; their names and types are the account's.",
  "additionalProperties": {},
  "properties": {
    "id": {
      "$ref": "#/$defs/RecordId"
    }
  },
  "$defs": {
    "RecordId": {
      "description": "The object's id, as a number or as text.",
      "oneOf": [
        {
          "type": "integer",
          "format": "uint64",
          "minimum": 0,
          "maximum": 18446744073709551615
        },
        {
          "type": "string",
          "pattern": "^[0-9]+$"
        }
      ]
    }
  }
}
"##),
    ("ProjectStep", r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "type": "object",
  "description": "A step (\"этап\") of a project.",
  "additionalProperties": {},
  "properties": {
    "id": {
      "$ref": "#/$defs/RecordId"
    }
  },
  "$defs": {
    "RecordId": {
      "description": "The object's id, as a number or as text.",
      "oneOf": [
        {
          "type": "integer",
          "format": "uint64",
          "minimum": 0,
          "maximum": 18446744073709551615
        },
        {
          "type": "string",
          "pattern": "^[0-9]+$"
        }
      ]
    }
  }
}
"##),
    ("ProjectAction", r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "type": "object",
  "description": "An event (\"событие\") of a project.",
  "additionalProperties": {},
  "properties": {
    "id": {
      "$ref": "#/$defs/RecordId"
    }
  },
  "$defs": {
    "RecordId": {
      "description": "The object's id, as a number or as text.",
      "oneOf": [
        {
          "type": "integer",
          "format": "uint64",
          "minimum": 0,
          "maximum": 18446744073709551615
        },
        {
          "type": "string",
          "pattern": "^[0-9]+$"
        }
      ]
    }
  }
}
"##),
    ("ProjectChecklist", r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "type": "object",
  "description": "A checklist (\"чек-лист\") of a project.",
  "additionalProperties": {},
  "properties": {
    "id": {
      "$ref": "#/$defs/RecordId"
    }
  },
  "$defs": {
    "RecordId": {
      "description": "The object's id, as a number or as text.",
      "oneOf": [
        {
          "type": "integer",
          "format": "uint64",
          "minimum": 0,
          "maximum": 18446744073709551615
        },
        {
          "type": "string",
          "pattern": "^[0-9]+$"
        }
      ]
    }
  }
}
"##),
    ("ProjectGood", r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "type": "object",
  "description": "A product (\"товар\") of a project.",
  "additionalProperties": {},
  "properties": {
    "id": {
      "$ref": "#/$defs/RecordId"
    }
  },
  "$defs": {
    "RecordId": {
      "description": "The object's id, as a number or as text.",
      "oneOf": [
        {
          "type": "integer",
          "format": "uint64",
          "minimum": 0,
          "maximum": 18446744073709551615
        },
        {
          "type": "string",
          "pattern": "^[0-9]+$"
        }
      ]
    }
  }
}
"##),
    ("ProjectPayment", r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "type": "object",
  "description": "A payment (\"платеж\") of a project.",
  "additionalProperties": {},
  "properties": {
    "id": {
      "$ref": "#/$defs/RecordId"
    }
  },
  "$defs": {
    "RecordId": {
      "description": "The object's id, as a number or as text.",
      "oneOf": [
        {
          "type": "integer",
          "format": "uint64",
          "minimum": 0,
          "maximum": 18446744073709551615
        },
        {
          "type": "string",
          "pattern": "^[0-9]+$"
        }
      ]
    }
  }
}
"##),
    ("RecordId", r#"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "description": "The object's id, as a number or as text.",
  "oneOf": [
    {
      "type": "integer",
      "format": "uint64",
      "minimum": 0,
      "maximum": 18446744073709551615
    },
    {
      "type": "string",
      "pattern": "^[0-9]+$"
    }
  ]
}
"#),
    ("ProjectList", r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "description": "Projects as an array, or as the array under `payload` or another name in an envelope object; the second form fits any object.",
  "anyOf": [
    {
      "type": "array",
      "items": {
        "$ref": "#/$defs/Project"
      }
    },
    {
      "type": "object",
      "properties": {
        "payload": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/Project"
          }
        }
      },
      "additionalProperties": {}
    }
  ],
  "$defs": {
    "Project": {
      "type": "object",
      "description": "A project (\"проект\") with its dynamic fields; their names and types are the account's.",
      "additionalProperties": {},
      "properties": {
        "id": {
          "$ref": "#/$defs/RecordId"
        }
      }
    },
    "RecordId": {
      "description": "The object's id, as a number or as text.",
      "oneOf": [
        {
          "type": "integer",
          "format": "uint64",
          "minimum": 0,
          "maximum": 18446744073709551615
        },
        {
          "type": "string",
          "pattern": "^[0-9]+$"
        }
      ]
    }
  }
}
"##),
    ("ProjectStepList", r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "description": "Steps as an array, or as the array under `payload` or another name in an envelope object; the second form fits any object.",
  "anyOf": [
    {
      "type": "array",
      "items": {
        "$ref": "#/$defs/ProjectStep"
      }
    },
    {
      "type": "object",
      "properties": {
        "payload": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/ProjectStep"
          }
        }
      },
      "additionalProperties": {}
    }
  ],
  "$defs": {
    "ProjectStep": {
      "type": "object",
      "description": "A step (\"этап\") of a project.",
      "additionalProperties": {},
      "properties": {
        "id": {
          "$ref": "#/$defs/RecordId"
        }
      }
    },
    "RecordId": {
      "description": "The object's id, as a number or as text.",
      "oneOf": [
        {
          "type": "integer",
          "format": "uint64",
          "minimum": 0,
          "maximum": 18446744073709551615
        },
        {
          "type": "string",
          "pattern": "^[0-9]+$"
        }
      ]
    }
  }
}
"##),
    ("ProjectActionList", r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "description": "Events as an array, or as the array under `payload` or another name in an envelope object; the second form fits any object.",
  "anyOf": [
    {
      "type": "array",
      "items": {
        "$ref": "#/$defs/ProjectAction"
      }
    },
    {
      "type": "object",
      "properties": {
        "payload": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/ProjectAction"
          }
        }
      },
      "additionalProperties": {}
    }
  ],
  "$defs": {
    "ProjectAction": {
      "type": "object",
      "description": "An event (\"событие\") of a project.",
      "additionalProperties": {},
      "properties": {
        "id": {
          "$ref": "#/$defs/RecordId"
        }
      }
    },
    "RecordId": {
      "description": "The object's id, as a number or as text.",
      "oneOf": [
        {
          "type": "integer",
          "format": "uint64",
          "minimum": 0,
          "maximum": 18446744073709551615
        },
        {
          "type": "string",
          "pattern": "^[0-9]+$"
        }
      ]
    }
  }
}
"##),
    ("ProjectChecklistList", r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "description": "Checklists as an array, or as the array under `payload` or another name in an envelope object; the second form fits any object.",
  "anyOf": [
    {
      "type": "array",
      "items": {
        "$ref": "#/$defs/ProjectChecklist"
      }
    },
    {
      "type": "object",
      "properties": {
        "payload": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/ProjectChecklist"
          }
        }
      },
      "additionalProperties": {}
    }
  ],
  "$defs": {
    "ProjectChecklist": {
      "type": "object",
      "description": "A checklist (\"чек-лист\") of a project.",
      "additionalProperties": {},
      "properties": {
        "id": {
          "$ref": "#/$defs/RecordId"
        }
      }
    },
    "RecordId": {
      "description": "The object's id, as a number or as text.",
      "oneOf": [
        {
          "type": "integer",
          "format": "uint64",
          "minimum": 0,
          "maximum": 18446744073709551615
        },
        {
          "type": "string",
          "pattern": "^[0-9]+$"
        }
      ]
    }
  }
}
"##),
    ("ProjectGoodList", r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "description": "Goods as an array, or as the array under `payload` or another name in an envelope object; the second form fits any object.",
  "anyOf": [
    {
      "type": "array",
      "items": {
        "$ref": "#/$defs/ProjectGood"
      }
    },
    {
      "type": "object",
      "properties": {
        "payload": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/ProjectGood"
          }
        }
      },
      "additionalProperties": {}
    }
  ],
  "$defs": {
    "ProjectGood": {
      "type": "object",
      "description": "A product (\"товар\") of a project.",
      "additionalProperties": {},
      "properties": {
        "id": {
          "$ref": "#/$defs/RecordId"
        }
      }
    },
    "RecordId": {
      "description": "The object's id, as a number or as text.",
      "oneOf": [
        {
          "type": "integer",
          "format": "uint64",
          "minimum": 0,
          "maximum": 18446744073709551615
        },
        {
          "type": "string",
          "pattern": "^[0-9]+$"
        }
      ]
    }
  }
}
"##),
    ("ProjectPaymentList", r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "description": "Payments as an array, or as the array under `payload` or another name in an envelope object; the second form fits any object.",
  "anyOf": [
    {
      "type": "array",
      "items": {
        "$ref": "#/$defs/ProjectPayment"
      }
    },
    {
      "type": "object",
      "properties": {
        "payload": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/ProjectPayment"
          }
        }
      },
      "additionalProperties": {}
    }
  ],
  "$defs": {
    "ProjectPayment": {
      "type": "object",
      "description": "A payment (\"платеж\") of a project.",
      "additionalProperties": {},
      "properties": {
        "id": {
          "$ref": "#/$defs/RecordId"
        }
      }
    },
    "RecordId": {
      "description": "The object's id, as a number or as text.",
      "oneOf": [
        {
          "type": "integer",
          "format": "uint64",
          "minimum": 0,
          "maximum": 18446744073709551615
        },
        {
          "type": "string",
          "pattern": "^[0-9]+$"
        }
      ]
    }
  }
}
"##),
    ("ProjectResponse", r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "description": "A project, bare or under `payload`; a wrapped one fits the first form too.",
  "anyOf": [
    {
      "$ref": "#/$defs/Project"
    },
    {
      "type": "object",
      "required": [
        "payload"
      ],
      "properties": {
        "payload": {
          "$ref": "#/$defs/Project"
        }
      },
      "additionalProperties": {}
    }
  ],
  "$defs": {
    "Project": {
      "type": "object",
      "description": "A project (\"проект\") with its dynamic fields; their names and types are the account's.",
      "additionalProperties": {},
      "properties": {
        "id": {
          "$ref": "#/$defs/RecordId"
        }
      }
    },
    "RecordId": {
      "description": "The object's id, as a number or as text.",
      "oneOf": [
        {
          "type": "integer",
          "format": "uint64",
          "minimum": 0,
          "maximum": 18446744073709551615
        },
        {
          "type": "string",
          "pattern": "^[0-9]+$"
        }
      ]
    }
  }
}
"##),
    ("ProjectActionResponse", r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "description": "An event, bare or under `payload`; a wrapped one fits the first form too.",
  "anyOf": [
    {
      "$ref": "#/$defs/ProjectAction"
    },
    {
      "type": "object",
      "required": [
        "payload"
      ],
      "properties": {
        "payload": {
          "$ref": "#/$defs/ProjectAction"
        }
      },
      "additionalProperties": {}
    }
  ],
  "$defs": {
    "ProjectAction": {
      "type": "object",
      "description": "An event (\"событие\") of a project.",
      "additionalProperties": {},
      "properties": {
        "id": {
          "$ref": "#/$defs/RecordId"
        }
      }
    },
    "RecordId": {
      "description": "The object's id, as a number or as text.",
      "oneOf": [
        {
          "type": "integer",
          "format": "uint64",
          "minimum": 0,
          "maximum": 18446744073709551615
        },
        {
          "type": "string",
          "pattern": "^[0-9]+$"
        }
      ]
    }
  }
}
"##),
    ("ErrorResponse", r#"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "description": "JSON of any form. A proxy may answer HTML or nothing, which no media type here describes."
}
"#),
];

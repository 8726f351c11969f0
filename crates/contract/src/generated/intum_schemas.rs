// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
/// The components as JSON Schema.
pub(crate) const SCHEMAS: &[(&str, &str)] = &[
    ("DealOutcome", r#"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "type": "string",
  "description": "How the deal was closed, won, lost, or empty (\"win, lost lub puste\") while it is open.",
  "enum": [
    "win",
    "lost",
    ""
  ]
}
"#),
    ("CreateDealRequest", r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "type": "object",
  "description": "Body of a request to create a deal.",
  "additionalProperties": false,
  "required": [
    "deal"
  ],
  "properties": {
    "api_token": {
      "type": "string",
      "format": "password",
      "description": "API token, instead of the `Authorization` header."
    },
    "deal": {
      "$ref": "#/$defs/NewDeal"
    }
  },
  "$defs": {
    "DealOutcome": {
      "type": "string",
      "description": "How the deal was closed, won, lost, or empty (\"win, lost lub puste\") while it is open.",
      "enum": [
        "win",
        "lost",
        ""
      ]
    },
    "NewDeal": {
      "type": "object",
      "description": "A deal (\"interes\") to create. `total_amount_gross` is at least `total_amount_net`.",
      "additionalProperties": false,
      "required": [
        "total_amount_net",
        "total_amount_gross",
        "tax"
      ],
      "properties": {
        "name": {
          "type": "string",
          "description": "Name of the deal (\"nazwa interesu\")."
        },
        "description": {
          "type": "string",
          "description": "Description (\"opis\"), a longer text."
        },
        "total_amount_net": {
          "type": "number",
          "format": "decimal",
          "exclusiveMaximum": 1000000000000,
          "description": "Net amount (\"kwota netto\"), less than 1e12.",
          "minimum": -79228162514264337593543950335
        },
        "total_amount_gross": {
          "type": "number",
          "format": "decimal",
          "exclusiveMaximum": 1000000000000,
          "description": "Gross amount (\"kwota brutto\"), at least `total_amount_net` and less than 1e12.",
          "minimum": -79228162514264337593543950335
        },
        "tax": {
          "type": "string",
          "description": "VAT rate (\"stawka VAT\"), as text."
        },
        "currency": {
          "type": "string",
          "description": "Currency (\"waluta\")."
        },
        "closed": {
          "$ref": "#/$defs/DealOutcome"
        },
        "date": {
          "type": "string",
          "format": "date",
          "description": "Date of the deal (\"data interesu\")."
        },
        "date_from": {
          "type": "string",
          "format": "date",
          "description": "Date from (\"data od\"); the page does not say of what."
        },
        "date_to": {
          "type": "string",
          "format": "date",
          "description": "Date to (\"data do\"); the page does not say of what."
        },
        "number": {
          "type": "string",
          "description": "Number of the deal (\"numer interesu\")."
        },
        "invoice_no": {
          "type": "string",
          "description": "Invoice number (\"numer faktury\")."
        },
        "url": {
          "type": "string",
          "description": "Related URL (\"powiązany URL\")."
        },
        "origin": {
          "type": "string",
          "description": "Source (\"źródło\")."
        },
        "external_id": {
          "type": "string",
          "description": "External id (\"zewnętrzne ID\")."
        },
        "client_id": {
          "type": "integer",
          "format": "int64",
          "description": "Id of the client (\"ID klienta\").",
          "minimum": -9223372036854775808,
          "maximum": 9223372036854775807
        },
        "contact_id": {
          "type": "integer",
          "format": "int64",
          "description": "Id of the contact (\"ID kontaktu\").",
          "minimum": -9223372036854775808,
          "maximum": 9223372036854775807
        },
        "status_id": {
          "type": "integer",
          "format": "int64",
          "description": "Id of the status, the stage of the pipeline (\"ID statusu (etap pipeline)\").",
          "minimum": -9223372036854775808,
          "maximum": 9223372036854775807
        },
        "responsible_id": {
          "type": "integer",
          "format": "int64",
          "description": "Id of the person responsible (\"ID odpowiedzialnego\").",
          "minimum": -9223372036854775808,
          "maximum": 9223372036854775807
        },
        "department_id": {
          "type": "integer",
          "format": "int64",
          "description": "Id of the department (\"ID działu\").",
          "minimum": -9223372036854775808,
          "maximum": 9223372036854775807
        },
        "project_id": {
          "type": "integer",
          "format": "int64",
          "description": "Id of the project (\"ID projektu\").",
          "minimum": -9223372036854775808,
          "maximum": 9223372036854775807
        },
        "task_id": {
          "type": "integer",
          "format": "int64",
          "description": "Id of the task (\"ID zadania\").",
          "minimum": -9223372036854775808,
          "maximum": 9223372036854775807
        },
        "next_deal_id": {
          "type": "integer",
          "format": "int64",
          "description": "Id of the deal that follows this one (\"ID następnego interesu\").",
          "minimum": -9223372036854775808,
          "maximum": 9223372036854775807
        },
        "fields": {
          "type": "object",
          "additionalProperties": {},
          "description": "Custom fields (\"własne pola\"), an object that is stored as JSONB."
        }
      }
    }
  }
}
"##),
    ("UpdateDealRequest", r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "type": "object",
  "description": "Body of a request to update a deal.",
  "additionalProperties": false,
  "required": [
    "deal"
  ],
  "properties": {
    "deal": {
      "$ref": "#/$defs/DealPatch"
    }
  },
  "$defs": {
    "DealOutcome": {
      "type": "string",
      "description": "How the deal was closed, won, lost, or empty (\"win, lost lub puste\") while it is open.",
      "enum": [
        "win",
        "lost",
        ""
      ]
    },
    "DealPatch": {
      "type": "object",
      "description": "The fields of a deal (\"interes\") to change. Where both amounts are sent, `total_amount_gross` is at least `total_amount_net`.",
      "additionalProperties": false,
      "properties": {
        "name": {
          "type": [
            "string",
            "null"
          ],
          "description": "Name of the deal (\"nazwa interesu\")."
        },
        "description": {
          "type": [
            "string",
            "null"
          ],
          "description": "Description (\"opis\"), a longer text."
        },
        "total_amount_net": {
          "type": "number",
          "format": "decimal",
          "exclusiveMaximum": 1000000000000,
          "description": "Net amount (\"kwota netto\"), less than 1e12.",
          "minimum": -79228162514264337593543950335
        },
        "total_amount_gross": {
          "type": "number",
          "format": "decimal",
          "exclusiveMaximum": 1000000000000,
          "description": "Gross amount (\"kwota brutto\"), at least `total_amount_net` and less than 1e12.",
          "minimum": -79228162514264337593543950335
        },
        "tax": {
          "type": "string",
          "description": "VAT rate (\"stawka VAT\"), as text."
        },
        "currency": {
          "type": [
            "string",
            "null"
          ],
          "description": "Currency (\"waluta\")."
        },
        "closed": {
          "description": "How the deal was closed; an empty string and `null` both empty it.",
          "oneOf": [
            {
              "$ref": "#/$defs/DealOutcome"
            },
            {
              "type": "null"
            }
          ]
        },
        "date": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "description": "Date of the deal (\"data interesu\")."
        },
        "date_from": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "description": "Date from (\"data od\"); the page does not say of what."
        },
        "date_to": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "description": "Date to (\"data do\"); the page does not say of what."
        },
        "number": {
          "type": [
            "string",
            "null"
          ],
          "description": "Number of the deal (\"numer interesu\")."
        },
        "invoice_no": {
          "type": [
            "string",
            "null"
          ],
          "description": "Invoice number (\"numer faktury\")."
        },
        "url": {
          "type": [
            "string",
            "null"
          ],
          "description": "Related URL (\"powiązany URL\")."
        },
        "origin": {
          "type": [
            "string",
            "null"
          ],
          "description": "Source (\"źródło\")."
        },
        "external_id": {
          "type": [
            "string",
            "null"
          ],
          "description": "External id (\"zewnętrzne ID\")."
        },
        "client_id": {
          "type": [
            "integer",
            "null"
          ],
          "format": "int64",
          "description": "Id of the client (\"ID klienta\").",
          "minimum": -9223372036854775808,
          "maximum": 9223372036854775807
        },
        "contact_id": {
          "type": [
            "integer",
            "null"
          ],
          "format": "int64",
          "description": "Id of the contact (\"ID kontaktu\").",
          "minimum": -9223372036854775808,
          "maximum": 9223372036854775807
        },
        "status_id": {
          "type": [
            "integer",
            "null"
          ],
          "format": "int64",
          "description": "Id of the status, the stage of the pipeline (\"ID statusu (etap pipeline)\").",
          "minimum": -9223372036854775808,
          "maximum": 9223372036854775807
        },
        "responsible_id": {
          "type": [
            "integer",
            "null"
          ],
          "format": "int64",
          "description": "Id of the person responsible (\"ID odpowiedzialnego\").",
          "minimum": -9223372036854775808,
          "maximum": 9223372036854775807
        },
        "department_id": {
          "type": [
            "integer",
            "null"
          ],
          "format": "int64",
          "description": "Id of the department (\"ID działu\").",
          "minimum": -9223372036854775808,
          "maximum": 9223372036854775807
        },
        "project_id": {
          "type": [
            "integer",
            "null"
          ],
          "format": "int64",
          "description": "Id of the project (\"ID projektu\").",
          "minimum": -9223372036854775808,
          "maximum": 9223372036854775807
        },
        "task_id": {
          "type": [
            "integer",
            "null"
          ],
          "format": "int64",
          "description": "Id of the task (\"ID zadania\").",
          "minimum": -9223372036854775808,
          "maximum": 9223372036854775807
        },
        "next_deal_id": {
          "type": [
            "integer",
            "null"
          ],
          "format": "int64",
          "description": "Id of the deal that follows this one (\"ID następnego interesu\").",
          "minimum": -9223372036854775808,
          "maximum": 9223372036854775807
        },
        "fields": {
          "type": [
            "object",
            "null"
          ],
          "additionalProperties": {},
          "description": "Custom fields (\"własne pola\"), an object that is stored as JSONB."
        }
      }
    }
  }
}
"##),
    ("NewDeal", r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "type": "object",
  "description": "A deal (\"interes\") to create. `total_amount_gross` is at least `total_amount_net`.",
  "additionalProperties": false,
  "required": [
    "total_amount_net",
    "total_amount_gross",
    "tax"
  ],
  "properties": {
    "name": {
      "type": "string",
      "description": "Name of the deal (\"nazwa interesu\")."
    },
    "description": {
      "type": "string",
      "description": "Description (\"opis\"), a longer text."
    },
    "total_amount_net": {
      "type": "number",
      "format": "decimal",
      "exclusiveMaximum": 1000000000000,
      "description": "Net amount (\"kwota netto\"), less than 1e12.",
      "minimum": -79228162514264337593543950335
    },
    "total_amount_gross": {
      "type": "number",
      "format": "decimal",
      "exclusiveMaximum": 1000000000000,
      "description": "Gross amount (\"kwota brutto\"), at least `total_amount_net` and less than 1e12.",
      "minimum": -79228162514264337593543950335
    },
    "tax": {
      "type": "string",
      "description": "VAT rate (\"stawka VAT\"), as text."
    },
    "currency": {
      "type": "string",
      "description": "Currency (\"waluta\")."
    },
    "closed": {
      "$ref": "#/$defs/DealOutcome"
    },
    "date": {
      "type": "string",
      "format": "date",
      "description": "Date of the deal (\"data interesu\")."
    },
    "date_from": {
      "type": "string",
      "format": "date",
      "description": "Date from (\"data od\"); the page does not say of what."
    },
    "date_to": {
      "type": "string",
      "format": "date",
      "description": "Date to (\"data do\"); the page does not say of what."
    },
    "number": {
      "type": "string",
      "description": "Number of the deal (\"numer interesu\")."
    },
    "invoice_no": {
      "type": "string",
      "description": "Invoice number (\"numer faktury\")."
    },
    "url": {
      "type": "string",
      "description": "Related URL (\"powiązany URL\")."
    },
    "origin": {
      "type": "string",
      "description": "Source (\"źródło\")."
    },
    "external_id": {
      "type": "string",
      "description": "External id (\"zewnętrzne ID\")."
    },
    "client_id": {
      "type": "integer",
      "format": "int64",
      "description": "Id of the client (\"ID klienta\").",
      "minimum": -9223372036854775808,
      "maximum": 9223372036854775807
    },
    "contact_id": {
      "type": "integer",
      "format": "int64",
      "description": "Id of the contact (\"ID kontaktu\").",
      "minimum": -9223372036854775808,
      "maximum": 9223372036854775807
    },
    "status_id": {
      "type": "integer",
      "format": "int64",
      "description": "Id of the status, the stage of the pipeline (\"ID statusu (etap pipeline)\").",
      "minimum": -9223372036854775808,
      "maximum": 9223372036854775807
    },
    "responsible_id": {
      "type": "integer",
      "format": "int64",
      "description": "Id of the person responsible (\"ID odpowiedzialnego\").",
      "minimum": -9223372036854775808,
      "maximum": 9223372036854775807
    },
    "department_id": {
      "type": "integer",
      "format": "int64",
      "description": "Id of the department (\"ID działu\").",
      "minimum": -9223372036854775808,
      "maximum": 9223372036854775807
    },
    "project_id": {
      "type": "integer",
      "format": "int64",
      "description": "Id of the project (\"ID projektu\").",
      "minimum": -9223372036854775808,
      "maximum": 9223372036854775807
    },
    "task_id": {
      "type": "integer",
      "format": "int64",
      "description": "Id of the task (\"ID zadania\").",
      "minimum": -9223372036854775808,
      "maximum": 9223372036854775807
    },
    "next_deal_id": {
      "type": "integer",
      "format": "int64",
      "description": "Id of the deal that follows this one (\"ID następnego interesu\").",
      "minimum": -9223372036854775808,
      "maximum": 9223372036854775807
    },
    "fields": {
      "type": "object",
      "additionalProperties": {},
      "description": "Custom fields (\"własne pola\"), an object that is stored as JSONB."
    }
  },
  "$defs": {
    "DealOutcome": {
      "type": "string",
      "description": "How the deal was closed, won, lost, or empty (\"win, lost lub puste\") while it is open.",
      "enum": [
        "win",
        "lost",
        ""
      ]
    }
  }
}
"##),
    ("DealPatch", r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "type": "object",
  "description": "The fields of a deal (\"interes\") to change. Where both amounts are sent, `total_amount_gross` is at least `total_amount_net`.",
  "additionalProperties": false,
  "properties": {
    "name": {
      "type": [
        "string",
        "null"
      ],
      "description": "Name of the deal (\"nazwa interesu\")."
    },
    "description": {
      "type": [
        "string",
        "null"
      ],
      "description": "Description (\"opis\"), a longer text."
    },
    "total_amount_net": {
      "type": "number",
      "format": "decimal",
      "exclusiveMaximum": 1000000000000,
      "description": "Net amount (\"kwota netto\"), less than 1e12.",
      "minimum": -79228162514264337593543950335
    },
    "total_amount_gross": {
      "type": "number",
      "format": "decimal",
      "exclusiveMaximum": 1000000000000,
      "description": "Gross amount (\"kwota brutto\"), at least `total_amount_net` and less than 1e12.",
      "minimum": -79228162514264337593543950335
    },
    "tax": {
      "type": "string",
      "description": "VAT rate (\"stawka VAT\"), as text."
    },
    "currency": {
      "type": [
        "string",
        "null"
      ],
      "description": "Currency (\"waluta\")."
    },
    "closed": {
      "description": "How the deal was closed; an empty string and `null` both empty it.",
      "oneOf": [
        {
          "$ref": "#/$defs/DealOutcome"
        },
        {
          "type": "null"
        }
      ]
    },
    "date": {
      "type": [
        "string",
        "null"
      ],
      "format": "date",
      "description": "Date of the deal (\"data interesu\")."
    },
    "date_from": {
      "type": [
        "string",
        "null"
      ],
      "format": "date",
      "description": "Date from (\"data od\"); the page does not say of what."
    },
    "date_to": {
      "type": [
        "string",
        "null"
      ],
      "format": "date",
      "description": "Date to (\"data do\"); the page does not say of what."
    },
    "number": {
      "type": [
        "string",
        "null"
      ],
      "description": "Number of the deal (\"numer interesu\")."
    },
    "invoice_no": {
      "type": [
        "string",
        "null"
      ],
      "description": "Invoice number (\"numer faktury\")."
    },
    "url": {
      "type": [
        "string",
        "null"
      ],
      "description": "Related URL (\"powiązany URL\")."
    },
    "origin": {
      "type": [
        "string",
        "null"
      ],
      "description": "Source (\"źródło\")."
    },
    "external_id": {
      "type": [
        "string",
        "null"
      ],
      "description": "External id (\"zewnętrzne ID\")."
    },
    "client_id": {
      "type": [
        "integer",
        "null"
      ],
      "format": "int64",
      "description": "Id of the client (\"ID klienta\").",
      "minimum": -9223372036854775808,
      "maximum": 9223372036854775807
    },
    "contact_id": {
      "type": [
        "integer",
        "null"
      ],
      "format": "int64",
      "description": "Id of the contact (\"ID kontaktu\").",
      "minimum": -9223372036854775808,
      "maximum": 9223372036854775807
    },
    "status_id": {
      "type": [
        "integer",
        "null"
      ],
      "format": "int64",
      "description": "Id of the status, the stage of the pipeline (\"ID statusu (etap pipeline)\").",
      "minimum": -9223372036854775808,
      "maximum": 9223372036854775807
    },
    "responsible_id": {
      "type": [
        "integer",
        "null"
      ],
      "format": "int64",
      "description": "Id of the person responsible (\"ID odpowiedzialnego\").",
      "minimum": -9223372036854775808,
      "maximum": 9223372036854775807
    },
    "department_id": {
      "type": [
        "integer",
        "null"
      ],
      "format": "int64",
      "description": "Id of the department (\"ID działu\").",
      "minimum": -9223372036854775808,
      "maximum": 9223372036854775807
    },
    "project_id": {
      "type": [
        "integer",
        "null"
      ],
      "format": "int64",
      "description": "Id of the project (\"ID projektu\").",
      "minimum": -9223372036854775808,
      "maximum": 9223372036854775807
    },
    "task_id": {
      "type": [
        "integer",
        "null"
      ],
      "format": "int64",
      "description": "Id of the task (\"ID zadania\").",
      "minimum": -9223372036854775808,
      "maximum": 9223372036854775807
    },
    "next_deal_id": {
      "type": [
        "integer",
        "null"
      ],
      "format": "int64",
      "description": "Id of the deal that follows this one (\"ID następnego interesu\").",
      "minimum": -9223372036854775808,
      "maximum": 9223372036854775807
    },
    "fields": {
      "type": [
        "object",
        "null"
      ],
      "additionalProperties": {},
      "description": "Custom fields (\"własne pola\"), an object that is stored as JSONB."
    }
  },
  "$defs": {
    "DealOutcome": {
      "type": "string",
      "description": "How the deal was closed, won, lost, or empty (\"win, lost lub puste\") while it is open.",
      "enum": [
        "win",
        "lost",
        ""
      ]
    }
  }
}
"##),
    ("Deal", r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "type": "object",
  "description": "A deal (\"interes\") as the server returns it. Any field can be missing. The types are those of a request; a\nclient must be ready for others.",
  "additionalProperties": {},
  "properties": {
    "id": {
      "type": "integer",
      "format": "int64",
      "description": "The deal's id, as in the path of the other operations.",
      "minimum": -9223372036854775808,
      "maximum": 9223372036854775807
    },
    "name": {
      "type": [
        "string",
        "null"
      ],
      "description": "Name of the deal (\"nazwa interesu\")."
    },
    "description": {
      "type": [
        "string",
        "null"
      ],
      "description": "Description (\"opis\"), a longer text."
    },
    "total_amount_net": {
      "type": [
        "number",
        "null"
      ],
      "format": "decimal",
      "description": "Net amount (\"kwota netto\"), less than 1e12.",
      "minimum": -79228162514264337593543950335,
      "maximum": 79228162514264337593543950335
    },
    "total_amount_gross": {
      "type": [
        "number",
        "null"
      ],
      "format": "decimal",
      "description": "Gross amount (\"kwota brutto\"), at least `total_amount_net` and less than 1e12.",
      "minimum": -79228162514264337593543950335,
      "maximum": 79228162514264337593543950335
    },
    "tax": {
      "type": [
        "string",
        "null"
      ],
      "description": "VAT rate (\"stawka VAT\"), as text."
    },
    "currency": {
      "type": [
        "string",
        "null"
      ],
      "description": "Currency (\"waluta\")."
    },
    "closed": {
      "description": "How the deal was closed.",
      "oneOf": [
        {
          "$ref": "#/$defs/DealOutcome"
        },
        {
          "type": "null"
        }
      ]
    },
    "date": {
      "type": [
        "string",
        "null"
      ],
      "format": "date",
      "description": "Date of the deal (\"data interesu\")."
    },
    "date_from": {
      "type": [
        "string",
        "null"
      ],
      "format": "date",
      "description": "Date from (\"data od\"); the page does not say of what."
    },
    "date_to": {
      "type": [
        "string",
        "null"
      ],
      "format": "date",
      "description": "Date to (\"data do\"); the page does not say of what."
    },
    "number": {
      "type": [
        "string",
        "null"
      ],
      "description": "Number of the deal (\"numer interesu\")."
    },
    "invoice_no": {
      "type": [
        "string",
        "null"
      ],
      "description": "Invoice number (\"numer faktury\")."
    },
    "url": {
      "type": [
        "string",
        "null"
      ],
      "description": "Related URL (\"powiązany URL\")."
    },
    "origin": {
      "type": [
        "string",
        "null"
      ],
      "description": "Source (\"źródło\")."
    },
    "external_id": {
      "type": [
        "string",
        "null"
      ],
      "description": "External id (\"zewnętrzne ID\")."
    },
    "client_id": {
      "type": [
        "integer",
        "null"
      ],
      "format": "int64",
      "description": "Id of the client (\"ID klienta\").",
      "minimum": -9223372036854775808,
      "maximum": 9223372036854775807
    },
    "contact_id": {
      "type": [
        "integer",
        "null"
      ],
      "format": "int64",
      "description": "Id of the contact (\"ID kontaktu\").",
      "minimum": -9223372036854775808,
      "maximum": 9223372036854775807
    },
    "status_id": {
      "type": [
        "integer",
        "null"
      ],
      "format": "int64",
      "description": "Id of the status, the stage of the pipeline (\"ID statusu (etap pipeline)\").",
      "minimum": -9223372036854775808,
      "maximum": 9223372036854775807
    },
    "responsible_id": {
      "type": [
        "integer",
        "null"
      ],
      "format": "int64",
      "description": "Id of the person responsible (\"ID odpowiedzialnego\").",
      "minimum": -9223372036854775808,
      "maximum": 9223372036854775807
    },
    "department_id": {
      "type": [
        "integer",
        "null"
      ],
      "format": "int64",
      "description": "Id of the department (\"ID działu\").",
      "minimum": -9223372036854775808,
      "maximum": 9223372036854775807
    },
    "project_id": {
      "type": [
        "integer",
        "null"
      ],
      "format": "int64",
      "description": "Id of the project (\"ID projektu\").",
      "minimum": -9223372036854775808,
      "maximum": 9223372036854775807
    },
    "task_id": {
      "type": [
        "integer",
        "null"
      ],
      "format": "int64",
      "description": "Id of the task (\"ID zadania\").",
      "minimum": -9223372036854775808,
      "maximum": 9223372036854775807
    },
    "next_deal_id": {
      "type": [
        "integer",
        "null"
      ],
      "format": "int64",
      "description": "Id of the deal that follows this one (\"ID następnego interesu\").",
      "minimum": -9223372036854775808,
      "maximum": 9223372036854775807
    },
    "fields": {
      "type": [
        "object",
        "null"
      ],
      "additionalProperties": {},
      "description": "Custom fields (\"własne pola\"), an object that is stored as JSONB."
    }
  },
  "$defs": {
    "DealOutcome": {
      "type": "string",
      "description": "How the deal was closed, won, lost, or empty (\"win, lost lub puste\") while it is open.",
      "enum": [
        "win",
        "lost",
        ""
      ]
    }
  }
}
"##),
    ("DealList", r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "description": "Deals as an array, or as the array under `deals` or another usual name in an envelope object; the second form fits any object.",
  "anyOf": [
    {
      "type": "array",
      "items": {
        "$ref": "#/$defs/Deal"
      }
    },
    {
      "type": "object",
      "properties": {
        "deals": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/Deal"
          }
        }
      },
      "additionalProperties": {}
    }
  ],
  "$defs": {
    "DealOutcome": {
      "type": "string",
      "description": "How the deal was closed, won, lost, or empty (\"win, lost lub puste\") while it is open.",
      "enum": [
        "win",
        "lost",
        ""
      ]
    },
    "Deal": {
      "type": "object",
      "description": "A deal (\"interes\") as the server returns it. Any field can be missing. The types are those of a request; a\nclient must be ready for others.",
      "additionalProperties": {},
      "properties": {
        "id": {
          "type": "integer",
          "format": "int64",
          "description": "The deal's id, as in the path of the other operations.",
          "minimum": -9223372036854775808,
          "maximum": 9223372036854775807
        },
        "name": {
          "type": [
            "string",
            "null"
          ],
          "description": "Name of the deal (\"nazwa interesu\")."
        },
        "description": {
          "type": [
            "string",
            "null"
          ],
          "description": "Description (\"opis\"), a longer text."
        },
        "total_amount_net": {
          "type": [
            "number",
            "null"
          ],
          "format": "decimal",
          "description": "Net amount (\"kwota netto\"), less than 1e12.",
          "minimum": -79228162514264337593543950335,
          "maximum": 79228162514264337593543950335
        },
        "total_amount_gross": {
          "type": [
            "number",
            "null"
          ],
          "format": "decimal",
          "description": "Gross amount (\"kwota brutto\"), at least `total_amount_net` and less than 1e12.",
          "minimum": -79228162514264337593543950335,
          "maximum": 79228162514264337593543950335
        },
        "tax": {
          "type": [
            "string",
            "null"
          ],
          "description": "VAT rate (\"stawka VAT\"), as text."
        },
        "currency": {
          "type": [
            "string",
            "null"
          ],
          "description": "Currency (\"waluta\")."
        },
        "closed": {
          "description": "How the deal was closed.",
          "oneOf": [
            {
              "$ref": "#/$defs/DealOutcome"
            },
            {
              "type": "null"
            }
          ]
        },
        "date": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "description": "Date of the deal (\"data interesu\")."
        },
        "date_from": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "description": "Date from (\"data od\"); the page does not say of what."
        },
        "date_to": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "description": "Date to (\"data do\"); the page does not say of what."
        },
        "number": {
          "type": [
            "string",
            "null"
          ],
          "description": "Number of the deal (\"numer interesu\")."
        },
        "invoice_no": {
          "type": [
            "string",
            "null"
          ],
          "description": "Invoice number (\"numer faktury\")."
        },
        "url": {
          "type": [
            "string",
            "null"
          ],
          "description": "Related URL (\"powiązany URL\")."
        },
        "origin": {
          "type": [
            "string",
            "null"
          ],
          "description": "Source (\"źródło\")."
        },
        "external_id": {
          "type": [
            "string",
            "null"
          ],
          "description": "External id (\"zewnętrzne ID\")."
        },
        "client_id": {
          "type": [
            "integer",
            "null"
          ],
          "format": "int64",
          "description": "Id of the client (\"ID klienta\").",
          "minimum": -9223372036854775808,
          "maximum": 9223372036854775807
        },
        "contact_id": {
          "type": [
            "integer",
            "null"
          ],
          "format": "int64",
          "description": "Id of the contact (\"ID kontaktu\").",
          "minimum": -9223372036854775808,
          "maximum": 9223372036854775807
        },
        "status_id": {
          "type": [
            "integer",
            "null"
          ],
          "format": "int64",
          "description": "Id of the status, the stage of the pipeline (\"ID statusu (etap pipeline)\").",
          "minimum": -9223372036854775808,
          "maximum": 9223372036854775807
        },
        "responsible_id": {
          "type": [
            "integer",
            "null"
          ],
          "format": "int64",
          "description": "Id of the person responsible (\"ID odpowiedzialnego\").",
          "minimum": -9223372036854775808,
          "maximum": 9223372036854775807
        },
        "department_id": {
          "type": [
            "integer",
            "null"
          ],
          "format": "int64",
          "description": "Id of the department (\"ID działu\").",
          "minimum": -9223372036854775808,
          "maximum": 9223372036854775807
        },
        "project_id": {
          "type": [
            "integer",
            "null"
          ],
          "format": "int64",
          "description": "Id of the project (\"ID projektu\").",
          "minimum": -9223372036854775808,
          "maximum": 9223372036854775807
        },
        "task_id": {
          "type": [
            "integer",
            "null"
          ],
          "format": "int64",
          "description": "Id of the task (\"ID zadania\").",
          "minimum": -9223372036854775808,
          "maximum": 9223372036854775807
        },
        "next_deal_id": {
          "type": [
            "integer",
            "null"
          ],
          "format": "int64",
          "description": "Id of the deal that follows this one (\"ID następnego interesu\").",
          "minimum": -9223372036854775808,
          "maximum": 9223372036854775807
        },
        "fields": {
          "type": [
            "object",
            "null"
          ],
          "additionalProperties": {},
          "description": "Custom fields (\"własne pola\"), an object that is stored as JSONB."
        }
      }
    }
  }
}
"##),
    ("DealResponse", r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "description": "A deal, bare or under `deal`; a wrapped one fits the first form too.",
  "anyOf": [
    {
      "$ref": "#/$defs/Deal"
    },
    {
      "type": "object",
      "required": [
        "deal"
      ],
      "properties": {
        "deal": {
          "$ref": "#/$defs/Deal"
        }
      },
      "additionalProperties": {}
    }
  ],
  "$defs": {
    "DealOutcome": {
      "type": "string",
      "description": "How the deal was closed, won, lost, or empty (\"win, lost lub puste\") while it is open.",
      "enum": [
        "win",
        "lost",
        ""
      ]
    },
    "Deal": {
      "type": "object",
      "description": "A deal (\"interes\") as the server returns it. Any field can be missing. The types are those of a request; a\nclient must be ready for others.",
      "additionalProperties": {},
      "properties": {
        "id": {
          "type": "integer",
          "format": "int64",
          "description": "The deal's id, as in the path of the other operations.",
          "minimum": -9223372036854775808,
          "maximum": 9223372036854775807
        },
        "name": {
          "type": [
            "string",
            "null"
          ],
          "description": "Name of the deal (\"nazwa interesu\")."
        },
        "description": {
          "type": [
            "string",
            "null"
          ],
          "description": "Description (\"opis\"), a longer text."
        },
        "total_amount_net": {
          "type": [
            "number",
            "null"
          ],
          "format": "decimal",
          "description": "Net amount (\"kwota netto\"), less than 1e12.",
          "minimum": -79228162514264337593543950335,
          "maximum": 79228162514264337593543950335
        },
        "total_amount_gross": {
          "type": [
            "number",
            "null"
          ],
          "format": "decimal",
          "description": "Gross amount (\"kwota brutto\"), at least `total_amount_net` and less than 1e12.",
          "minimum": -79228162514264337593543950335,
          "maximum": 79228162514264337593543950335
        },
        "tax": {
          "type": [
            "string",
            "null"
          ],
          "description": "VAT rate (\"stawka VAT\"), as text."
        },
        "currency": {
          "type": [
            "string",
            "null"
          ],
          "description": "Currency (\"waluta\")."
        },
        "closed": {
          "description": "How the deal was closed.",
          "oneOf": [
            {
              "$ref": "#/$defs/DealOutcome"
            },
            {
              "type": "null"
            }
          ]
        },
        "date": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "description": "Date of the deal (\"data interesu\")."
        },
        "date_from": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "description": "Date from (\"data od\"); the page does not say of what."
        },
        "date_to": {
          "type": [
            "string",
            "null"
          ],
          "format": "date",
          "description": "Date to (\"data do\"); the page does not say of what."
        },
        "number": {
          "type": [
            "string",
            "null"
          ],
          "description": "Number of the deal (\"numer interesu\")."
        },
        "invoice_no": {
          "type": [
            "string",
            "null"
          ],
          "description": "Invoice number (\"numer faktury\")."
        },
        "url": {
          "type": [
            "string",
            "null"
          ],
          "description": "Related URL (\"powiązany URL\")."
        },
        "origin": {
          "type": [
            "string",
            "null"
          ],
          "description": "Source (\"źródło\")."
        },
        "external_id": {
          "type": [
            "string",
            "null"
          ],
          "description": "External id (\"zewnętrzne ID\")."
        },
        "client_id": {
          "type": [
            "integer",
            "null"
          ],
          "format": "int64",
          "description": "Id of the client (\"ID klienta\").",
          "minimum": -9223372036854775808,
          "maximum": 9223372036854775807
        },
        "contact_id": {
          "type": [
            "integer",
            "null"
          ],
          "format": "int64",
          "description": "Id of the contact (\"ID kontaktu\").",
          "minimum": -9223372036854775808,
          "maximum": 9223372036854775807
        },
        "status_id": {
          "type": [
            "integer",
            "null"
          ],
          "format": "int64",
          "description": "Id of the status, the stage of the pipeline (\"ID statusu (etap pipeline)\").",
          "minimum": -9223372036854775808,
          "maximum": 9223372036854775807
        },
        "responsible_id": {
          "type": [
            "integer",
            "null"
          ],
          "format": "int64",
          "description": "Id of the person responsible (\"ID odpowiedzialnego\").",
          "minimum": -9223372036854775808,
          "maximum": 9223372036854775807
        },
        "department_id": {
          "type": [
            "integer",
            "null"
          ],
          "format": "int64",
          "description": "Id of the department (\"ID działu\").",
          "minimum": -9223372036854775808,
          "maximum": 9223372036854775807
        },
        "project_id": {
          "type": [
            "integer",
            "null"
          ],
          "format": "int64",
          "description": "Id of the project (\"ID projektu\").",
          "minimum": -9223372036854775808,
          "maximum": 9223372036854775807
        },
        "task_id": {
          "type": [
            "integer",
            "null"
          ],
          "format": "int64",
          "description": "Id of the task (\"ID zadania\").",
          "minimum": -9223372036854775808,
          "maximum": 9223372036854775807
        },
        "next_deal_id": {
          "type": [
            "integer",
            "null"
          ],
          "format": "int64",
          "description": "Id of the deal that follows this one (\"ID następnego interesu\").",
          "minimum": -9223372036854775808,
          "maximum": 9223372036854775807
        },
        "fields": {
          "type": [
            "object",
            "null"
          ],
          "additionalProperties": {},
          "description": "Custom fields (\"własne pola\"), an object that is stored as JSONB."
        }
      }
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

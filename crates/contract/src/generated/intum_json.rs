// @generated from openapi/intum.yaml (sha256 93ad72bd57fc77f7f0fadceb97d2d5eeaac43c9d6efe71acc6f39d1ea057c93e) by `cargo xtask generate` 0.1.0 with progenitor 0.15.1; do not edit.
/// The document as JSON.
pub(crate) const JSON: &str = r##"{
  "openapi": "3.0.3",
  "info": {
    "title": "Intum CRM deals",
    "version": "0.1.0",
    "description": "Deals (\"interesy\") of Intum CRM: create, read, update, delete, filter, find by external id.\n\nThe vendor documents the requests and shows no answer. What comes from the vendor's page carries `x-source`; what\ndoes not is an assumption and carries `x-assumed` with its ground. The version is this document's, not the API's.",
    "x-source": "intum-deals#endpoints"
  },
  "servers": [
    {
      "url": "https://{host}",
      "description": "The host of the account.",
      "variables": {
        "host": {
          "default": "your-account.intum.example",
          "description": "Host name of the account; the default is a placeholder."
        }
      },
      "x-assumed": "The page names paths and no host. Each account is assumed to have a host of its own, reached by HTTPS."
    }
  ],
  "security": [
    {
      "bearer": [
        "crm"
      ]
    }
  ],
  "tags": [
    {
      "name": "deals",
      "description": "Deals (\"interesy\").",
      "x-source": "intum-deals#endpoints"
    }
  ],
  "paths": {
    "/crm/deals.json": {
      "get": {
        "operationId": "list_deals",
        "tags": [
          "deals"
        ],
        "summary": "List deals",
        "description": "Deals (\"lista interesów\") that match all the filters given; without a filter, all deals.\n\nThe page documents no paging, no order and no limit on the number of deals in an answer. To read a large\naccount, walk through date windows with `main_date_from` and `main_date_to`.",
        "x-source": "intum-deals#endpoints",
        "x-idempotent": true,
        "x-assumed": {
          "x-idempotent": "A GET reads and changes nothing.",
          "description": "That filters combine with \"and\" is the common reading; the page does not say."
        },
        "parameters": [
          {
            "name": "q",
            "in": "query",
            "description": "Text to look for in the name, the description and the client's e-mail.",
            "schema": {
              "type": "string"
            },
            "x-source": "intum-deals#filters"
          },
          {
            "name": "client_id",
            "in": "query",
            "description": "Only deals of this client.",
            "schema": {
              "type": "integer",
              "format": "int64",
              "x-source": "intum-deals#fields"
            },
            "x-source": "intum-deals#filters"
          },
          {
            "name": "status_id",
            "in": "query",
            "description": "Only deals with this status (stage of the pipeline).",
            "schema": {
              "type": "integer",
              "format": "int64",
              "x-source": "intum-deals#fields"
            },
            "x-source": "intum-deals#filters"
          },
          {
            "name": "responsible_id",
            "in": "query",
            "description": "Only deals of this person responsible.",
            "schema": {
              "type": "integer",
              "format": "int64",
              "x-source": "intum-deals#fields"
            },
            "x-source": "intum-deals#filters"
          },
          {
            "name": "department_id",
            "in": "query",
            "description": "Only deals of this department.",
            "schema": {
              "type": "integer",
              "format": "int64",
              "x-source": "intum-deals#fields"
            },
            "x-source": "intum-deals#filters"
          },
          {
            "name": "project_id",
            "in": "query",
            "description": "Only deals of this project.",
            "schema": {
              "type": "integer",
              "format": "int64",
              "x-source": "intum-deals#fields"
            },
            "x-source": "intum-deals#filters"
          },
          {
            "name": "main_date_from",
            "in": "query",
            "description": "First day of the date range (\"zakres dat\"), included.",
            "schema": {
              "type": "string",
              "format": "date"
            },
            "example": "2026-03-01",
            "x-source": "intum-deals#filters",
            "x-assumed": {
              "example": "Ours; the page has no example of this request.",
              "schema": "The page gives no type; `YYYY-MM-DD` is how it writes the date of a deal.",
              "description": "The page does not say which of a deal's dates is the main one, nor whether the bounds are included."
            }
          },
          {
            "name": "main_date_to",
            "in": "query",
            "description": "Last day of the date range (\"zakres dat\"), included.",
            "schema": {
              "type": "string",
              "format": "date"
            },
            "example": "2026-03-31",
            "x-source": "intum-deals#filters",
            "x-assumed": {
              "example": "Ours; the page has no example of this request.",
              "schema": "The page gives no type; `YYYY-MM-DD` is how it writes the date of a deal.",
              "description": "The page does not say which of a deal's dates is the main one, nor whether the bounds are included."
            }
          },
          {
            "name": "total_amount_gross_from",
            "in": "query",
            "description": "Smallest gross amount (\"zakres kwoty\"), included.",
            "schema": {
              "type": "number",
              "format": "decimal",
              "x-source": "intum-deals#fields"
            },
            "x-source": "intum-deals#filters",
            "x-assumed": {
              "description": "The page does not say whether the bounds are included."
            }
          },
          {
            "name": "total_amount_gross_to",
            "in": "query",
            "description": "Largest gross amount (\"zakres kwoty\"), included.",
            "schema": {
              "type": "number",
              "format": "decimal",
              "x-source": "intum-deals#fields"
            },
            "x-source": "intum-deals#filters",
            "x-assumed": {
              "description": "The page does not say whether the bounds are included."
            }
          }
        ],
        "responses": {
          "2XX": {
            "description": "The deals.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DealList"
                }
              }
            },
            "x-assumed": "The page shows no answer and no status code."
          },
          "4XX": {
            "$ref": "#/components/responses/Error"
          },
          "5XX": {
            "$ref": "#/components/responses/Error"
          }
        }
      },
      "post": {
        "operationId": "create_deal",
        "tags": [
          "deals"
        ],
        "summary": "Create a deal",
        "description": "Creates a deal (\"utworzenie interesu\"). The page documents no idempotency key: a request that is sent twice\nmay create two deals.",
        "x-source": "intum-deals#endpoints",
        "x-idempotent": false,
        "security": [
          {
            "bearer": [
              "crm"
            ]
          },
          {}
        ],
        "x-assumed": {
          "x-idempotent": "The page documents nothing that would recognise a repeated request.",
          "security": "The page documents the header, and its example of a create carries `api_token` in the body instead; either is taken to be enough."
        },
        "requestBody": {
          "required": true,
          "description": "The deal, and the API token where no `Authorization` header is sent.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/CreateDealRequest"
              },
              "examples": {
                "create": {
                  "summary": "A deal with amounts, client and status",
                  "x-source": "intum-deals#create-example",
                  "value": {
                    "api_token": "TOKEN",
                    "deal": {
                      "name": "Wdrożenie systemu CRM",
                      "total_amount_net": 10000.00,
                      "total_amount_gross": 12300.00,
                      "tax": "23",
                      "currency": "PLN",
                      "client_id": 123,
                      "status_id": 1,
                      "date": "2026-03-15"
                    }
                  }
                }
              }
            }
          },
          "x-source": "intum-deals#create-example",
          "x-assumed": {
            "required": "The example has a body, and three fields of a deal are required."
          }
        },
        "responses": {
          "2XX": {
            "description": "The deal as created.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DealAnswer"
                }
              }
            },
            "x-assumed": "The page shows no answer and no status code."
          },
          "4XX": {
            "$ref": "#/components/responses/Error"
          },
          "5XX": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/crm/deals/{id}.json": {
      "parameters": [
        {
          "name": "id",
          "in": "path",
          "required": true,
          "description": "The deal's id.",
          "schema": {
            "type": "integer",
            "format": "int64"
          },
          "example": 1,
          "x-source": "intum-deals#endpoints",
          "x-assumed": {
            "example": "Ours; the page has no example of this request.",
            "schema": "The page gives no type; the ids of the deal's fields are integers (`next_deal_id` among them)."
          }
        }
      ],
      "get": {
        "operationId": "get_deal",
        "tags": [
          "deals"
        ],
        "summary": "Get a deal",
        "description": "One deal (\"pojedynczy interes\") by its id.",
        "x-source": "intum-deals#endpoints",
        "x-idempotent": true,
        "x-assumed": {
          "x-idempotent": "A GET reads and changes nothing."
        },
        "responses": {
          "2XX": {
            "description": "The deal.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DealAnswer"
                }
              }
            },
            "x-assumed": "The page shows no answer and no status code."
          },
          "4XX": {
            "$ref": "#/components/responses/Error"
          },
          "5XX": {
            "$ref": "#/components/responses/Error"
          }
        }
      },
      "patch": {
        "operationId": "update_deal",
        "tags": [
          "deals"
        ],
        "summary": "Update a deal",
        "description": "Changes the fields that are sent and leaves the others alone (\"aktualizacja interesu\"). A field that is sent as\n`null` is emptied.",
        "x-source": "intum-deals#endpoints",
        "x-idempotent": true,
        "x-assumed": {
          "x-idempotent": "Setting the same fields to the same values twice leaves the deal as it was after the first time.",
          "description": "The page names the verb PATCH and says no more; a partial update is what the verb means."
        },
        "requestBody": {
          "required": true,
          "description": "The fields to change.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/UpdateDealRequest"
              },
              "examples": {
                "update": {
                  "summary": "Move a deal to another status and empty its description",
                  "value": {
                    "deal": {
                      "status_id": 2,
                      "description": null
                    }
                  },
                  "x-assumed": "Ours; the page has no example of this request."
                }
              }
            }
          },
          "x-assumed": "The page shows the body of a create only; an update is taken to have the same form."
        },
        "responses": {
          "2XX": {
            "description": "The deal as updated.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DealAnswer"
                }
              }
            },
            "x-assumed": "The page shows no answer and no status code."
          },
          "4XX": {
            "$ref": "#/components/responses/Error"
          },
          "5XX": {
            "$ref": "#/components/responses/Error"
          }
        }
      },
      "delete": {
        "operationId": "delete_deal",
        "tags": [
          "deals"
        ],
        "summary": "Delete a deal",
        "description": "Deletes a deal (\"usunięcie interesu\").",
        "x-source": "intum-deals#endpoints",
        "x-idempotent": true,
        "x-assumed": {
          "x-idempotent": "A deal that is deleted stays deleted; a second request may answer 404."
        },
        "responses": {
          "2XX": {
            "description": "The deal is deleted. A body, if any, carries nothing that is documented.",
            "x-assumed": "The page shows no answer and no status code."
          },
          "4XX": {
            "$ref": "#/components/responses/Error"
          },
          "5XX": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/crm/deals/e/{app_code}/{external_id}.json": {
      "get": {
        "operationId": "get_deal_by_external_id",
        "tags": [
          "deals"
        ],
        "summary": "Get a deal by external id",
        "description": "One deal by the identifier that another system gave it (\"pobranie po external_id\").",
        "x-source": "intum-deals#endpoints",
        "x-idempotent": true,
        "x-assumed": {
          "x-idempotent": "A GET reads and changes nothing."
        },
        "parameters": [
          {
            "name": "app_code",
            "in": "path",
            "required": true,
            "description": "Code of the application that the external id belongs to.",
            "schema": {
              "type": "string"
            },
            "example": "erp",
            "x-source": "intum-deals#endpoints",
            "x-assumed": {
              "example": "Ours; the page has no example of this request.",
              "description": "The page names the parameter and does not explain it.",
              "schema": "The page gives no type; a code is text."
            }
          },
          {
            "name": "external_id",
            "in": "path",
            "required": true,
            "description": "The deal's `external_id`.",
            "schema": {
              "type": "string",
              "x-source": "intum-deals#fields"
            },
            "example": "A-17",
            "x-source": "intum-deals#endpoints",
            "x-assumed": {
              "example": "Ours; the page has no example of this request."
            }
          }
        ],
        "responses": {
          "2XX": {
            "description": "The deal.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DealAnswer"
                }
              }
            },
            "x-assumed": "The page shows no answer and no status code."
          },
          "4XX": {
            "$ref": "#/components/responses/Error"
          },
          "5XX": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    }
  },
  "components": {
    "securitySchemes": {
      "bearer": {
        "type": "http",
        "scheme": "bearer",
        "description": "API token with the permission `crm`: `Authorization: Bearer TOKEN`.",
        "x-source": "intum-deals#authorization"
      }
    },
    "responses": {
      "Error": {
        "description": "The request was refused or failed.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ErrorAnswer"
            }
          }
        },
        "x-assumed": "The page shows no error, no status code and no error body."
      }
    },
    "schemas": {
      "DealOutcome": {
        "type": "string",
        "description": "How the deal was closed (\"closed\"): won, lost, or empty while it is open.",
        "enum": [
          "win",
          "lost",
          ""
        ],
        "x-enum-varnames": [
          "Won",
          "Lost",
          "Open"
        ],
        "x-source": "intum-deals#fields",
        "x-assumed": {
          "description": "The page lists the values; that an empty one means an open deal is the plain reading.",
          "x-enum-varnames": "Names for the reader; they are not sent."
        }
      },
      "CreateDealRequest": {
        "type": "object",
        "description": "Body of a create.",
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
            "$ref": "#/components/schemas/NewDeal"
          }
        },
        "x-source": "intum-deals#create-example",
        "x-assumed": {
          "additionalProperties": "The client sends what is documented and nothing else.",
          "required": "The example has the deal; the token is in the header for the other operations."
        }
      },
      "UpdateDealRequest": {
        "type": "object",
        "description": "Body of an update.",
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
            "$ref": "#/components/schemas/DealPatch"
          }
        },
        "x-assumed": "The page shows the body of a create only; an update is taken to have the same form."
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
            "description": "Free description (\"opis\"); the vendor's type is `text`."
          },
          "total_amount_net": {
            "type": "number",
            "format": "decimal",
            "maximum": 1000000000000,
            "exclusiveMaximum": true,
            "description": "Net amount (\"kwota netto\"), in units of `currency`; less than 1e12."
          },
          "total_amount_gross": {
            "type": "number",
            "format": "decimal",
            "maximum": 1000000000000,
            "exclusiveMaximum": true,
            "description": "Gross amount (\"kwota brutto\"), in units of `currency`; at least `total_amount_net` and less than 1e12."
          },
          "tax": {
            "type": "string",
            "description": "VAT rate (\"stawka VAT\"), as text; the vendor's example is `23`."
          },
          "currency": {
            "type": "string",
            "description": "Currency (\"waluta\"); the vendor's example is `PLN`."
          },
          "closed": {
            "$ref": "#/components/schemas/DealOutcome"
          },
          "date": {
            "type": "string",
            "format": "date",
            "description": "Date of the deal (\"data interesu\")."
          },
          "date_from": {
            "type": "string",
            "format": "date",
            "description": "First day (\"data od\")."
          },
          "date_to": {
            "type": "string",
            "format": "date",
            "description": "Last day (\"data do\")."
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
            "description": "Where the deal came from (\"źródło\")."
          },
          "external_id": {
            "type": "string",
            "description": "Identifier in another system (\"zewnętrzne ID\"); see the operation `get_deal_by_external_id`."
          },
          "client_id": {
            "type": "integer",
            "format": "int64",
            "description": "Client (\"ID klienta\")."
          },
          "contact_id": {
            "type": "integer",
            "format": "int64",
            "description": "Contact person (\"ID kontaktu\")."
          },
          "status_id": {
            "type": "integer",
            "format": "int64",
            "description": "Status, the stage of the pipeline (\"ID statusu, etap pipeline\")."
          },
          "responsible_id": {
            "type": "integer",
            "format": "int64",
            "description": "Person responsible (\"ID odpowiedzialnego\")."
          },
          "department_id": {
            "type": "integer",
            "format": "int64",
            "description": "Department (\"ID działu\")."
          },
          "project_id": {
            "type": "integer",
            "format": "int64",
            "description": "Project (\"ID projektu\")."
          },
          "task_id": {
            "type": "integer",
            "format": "int64",
            "description": "Task (\"ID zadania\")."
          },
          "next_deal_id": {
            "type": "integer",
            "format": "int64",
            "description": "Deal that follows this one (\"ID następnego interesu\")."
          },
          "fields": {
            "type": "object",
            "additionalProperties": {},
            "description": "Own fields of the account (\"własne pola\", JSONB): names and values are the account's."
          }
        },
        "x-source": "intum-deals#fields",
        "x-assumed": {
          "additionalProperties": "The client sends what is documented and nothing else.",
          "format": "Integers are taken to be 64-bit; dates are written `YYYY-MM-DD`, as in the page's example."
        }
      },
      "DealPatch": {
        "type": "object",
        "description": "The fields of a deal (\"interes\") to change: a field that is left out stays as it is, a field that is `null` is\nemptied. The three fields that a deal must have cannot be emptied.",
        "additionalProperties": false,
        "properties": {
          "name": {
            "type": "string",
            "nullable": true,
            "description": "Name of the deal (\"nazwa interesu\")."
          },
          "description": {
            "type": "string",
            "nullable": true,
            "description": "Free description (\"opis\"); the vendor's type is `text`."
          },
          "total_amount_net": {
            "type": "number",
            "format": "decimal",
            "maximum": 1000000000000,
            "exclusiveMaximum": true,
            "description": "Net amount (\"kwota netto\"), in units of `currency`; less than 1e12."
          },
          "total_amount_gross": {
            "type": "number",
            "format": "decimal",
            "maximum": 1000000000000,
            "exclusiveMaximum": true,
            "description": "Gross amount (\"kwota brutto\"), in units of `currency`; at least `total_amount_net` and less than 1e12."
          },
          "tax": {
            "type": "string",
            "description": "VAT rate (\"stawka VAT\"), as text; the vendor's example is `23`."
          },
          "currency": {
            "type": "string",
            "nullable": true,
            "description": "Currency (\"waluta\"); the vendor's example is `PLN`."
          },
          "closed": {
            "oneOf": [
              {
                "$ref": "#/components/schemas/DealOutcome"
              },
              {
                "type": "string",
                "nullable": true,
                "enum": [
                  null
                ]
              }
            ]
          },
          "date": {
            "type": "string",
            "format": "date",
            "nullable": true,
            "description": "Date of the deal (\"data interesu\")."
          },
          "date_from": {
            "type": "string",
            "format": "date",
            "nullable": true,
            "description": "First day (\"data od\")."
          },
          "date_to": {
            "type": "string",
            "format": "date",
            "nullable": true,
            "description": "Last day (\"data do\")."
          },
          "number": {
            "type": "string",
            "nullable": true,
            "description": "Number of the deal (\"numer interesu\")."
          },
          "invoice_no": {
            "type": "string",
            "nullable": true,
            "description": "Invoice number (\"numer faktury\")."
          },
          "url": {
            "type": "string",
            "nullable": true,
            "description": "Related URL (\"powiązany URL\")."
          },
          "origin": {
            "type": "string",
            "nullable": true,
            "description": "Where the deal came from (\"źródło\")."
          },
          "external_id": {
            "type": "string",
            "nullable": true,
            "description": "Identifier in another system (\"zewnętrzne ID\"); see the operation `get_deal_by_external_id`."
          },
          "client_id": {
            "type": "integer",
            "format": "int64",
            "nullable": true,
            "description": "Client (\"ID klienta\")."
          },
          "contact_id": {
            "type": "integer",
            "format": "int64",
            "nullable": true,
            "description": "Contact person (\"ID kontaktu\")."
          },
          "status_id": {
            "type": "integer",
            "format": "int64",
            "nullable": true,
            "description": "Status, the stage of the pipeline (\"ID statusu, etap pipeline\")."
          },
          "responsible_id": {
            "type": "integer",
            "format": "int64",
            "nullable": true,
            "description": "Person responsible (\"ID odpowiedzialnego\")."
          },
          "department_id": {
            "type": "integer",
            "format": "int64",
            "nullable": true,
            "description": "Department (\"ID działu\")."
          },
          "project_id": {
            "type": "integer",
            "format": "int64",
            "nullable": true,
            "description": "Project (\"ID projektu\")."
          },
          "task_id": {
            "type": "integer",
            "format": "int64",
            "nullable": true,
            "description": "Task (\"ID zadania\")."
          },
          "next_deal_id": {
            "type": "integer",
            "format": "int64",
            "nullable": true,
            "description": "Deal that follows this one (\"ID następnego interesu\")."
          },
          "fields": {
            "type": "object",
            "additionalProperties": {},
            "nullable": true,
            "description": "Own fields of the account (\"własne pola\", JSONB): names and values are the account's."
          }
        },
        "x-source": "intum-deals#fields",
        "x-assumed": {
          "additionalProperties": "The client sends what is documented and nothing else.",
          "format": "Integers are taken to be 64-bit; dates are written `YYYY-MM-DD`, as in the page's example.",
          "nullable": "The page does not say how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty."
        }
      },
      "Deal": {
        "type": "object",
        "description": "A deal (\"interes\") as the server answers it. Any field can be missing, `null`, or of another type: the page\nshows no answer.",
        "additionalProperties": {},
        "properties": {
          "id": {
            "type": "integer",
            "format": "int64",
            "description": "The deal's id, as in the path of the other operations."
          },
          "name": {
            "type": "string",
            "nullable": true,
            "description": "Name of the deal (\"nazwa interesu\")."
          },
          "description": {
            "type": "string",
            "nullable": true,
            "description": "Free description (\"opis\"); the vendor's type is `text`."
          },
          "total_amount_net": {
            "type": "number",
            "format": "decimal",
            "nullable": true,
            "description": "Net amount (\"kwota netto\"), in units of `currency`; less than 1e12."
          },
          "total_amount_gross": {
            "type": "number",
            "format": "decimal",
            "nullable": true,
            "description": "Gross amount (\"kwota brutto\"), in units of `currency`; at least `total_amount_net` and less than 1e12."
          },
          "tax": {
            "type": "string",
            "nullable": true,
            "description": "VAT rate (\"stawka VAT\"), as text; the vendor's example is `23`."
          },
          "currency": {
            "type": "string",
            "nullable": true,
            "description": "Currency (\"waluta\"); the vendor's example is `PLN`."
          },
          "closed": {
            "oneOf": [
              {
                "$ref": "#/components/schemas/DealOutcome"
              },
              {
                "type": "string",
                "nullable": true,
                "enum": [
                  null
                ]
              }
            ]
          },
          "date": {
            "type": "string",
            "format": "date",
            "nullable": true,
            "description": "Date of the deal (\"data interesu\")."
          },
          "date_from": {
            "type": "string",
            "format": "date",
            "nullable": true,
            "description": "First day (\"data od\")."
          },
          "date_to": {
            "type": "string",
            "format": "date",
            "nullable": true,
            "description": "Last day (\"data do\")."
          },
          "number": {
            "type": "string",
            "nullable": true,
            "description": "Number of the deal (\"numer interesu\")."
          },
          "invoice_no": {
            "type": "string",
            "nullable": true,
            "description": "Invoice number (\"numer faktury\")."
          },
          "url": {
            "type": "string",
            "nullable": true,
            "description": "Related URL (\"powiązany URL\")."
          },
          "origin": {
            "type": "string",
            "nullable": true,
            "description": "Where the deal came from (\"źródło\")."
          },
          "external_id": {
            "type": "string",
            "nullable": true,
            "description": "Identifier in another system (\"zewnętrzne ID\"); see the operation `get_deal_by_external_id`."
          },
          "client_id": {
            "type": "integer",
            "format": "int64",
            "nullable": true,
            "description": "Client (\"ID klienta\")."
          },
          "contact_id": {
            "type": "integer",
            "format": "int64",
            "nullable": true,
            "description": "Contact person (\"ID kontaktu\")."
          },
          "status_id": {
            "type": "integer",
            "format": "int64",
            "nullable": true,
            "description": "Status, the stage of the pipeline (\"ID statusu, etap pipeline\")."
          },
          "responsible_id": {
            "type": "integer",
            "format": "int64",
            "nullable": true,
            "description": "Person responsible (\"ID odpowiedzialnego\")."
          },
          "department_id": {
            "type": "integer",
            "format": "int64",
            "nullable": true,
            "description": "Department (\"ID działu\")."
          },
          "project_id": {
            "type": "integer",
            "format": "int64",
            "nullable": true,
            "description": "Project (\"ID projektu\")."
          },
          "task_id": {
            "type": "integer",
            "format": "int64",
            "nullable": true,
            "description": "Task (\"ID zadania\")."
          },
          "next_deal_id": {
            "type": "integer",
            "format": "int64",
            "nullable": true,
            "description": "Deal that follows this one (\"ID następnego interesu\")."
          },
          "fields": {
            "type": "object",
            "additionalProperties": {},
            "nullable": true,
            "description": "Own fields of the account (\"własne pola\", JSONB): names and values are the account's."
          }
        },
        "x-assumed": "The page shows no answer; it is taken to have an id and the fields that a request has."
      },
      "DealList": {
        "description": "Deals as an array, or as the array inside an envelope object of an unknown form.",
        "anyOf": [
          {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Deal"
            }
          },
          {
            "type": "object",
            "additionalProperties": {}
          }
        ],
        "x-assumed": "The page shows no answer. Both forms are common, and no answer of this vendor is known."
      },
      "DealAnswer": {
        "description": "A deal, bare or under `deal`.",
        "anyOf": [
          {
            "$ref": "#/components/schemas/Deal"
          },
          {
            "type": "object",
            "required": [
              "deal"
            ],
            "properties": {
              "deal": {
                "$ref": "#/components/schemas/Deal"
              }
            },
            "additionalProperties": {}
          }
        ],
        "x-assumed": "The page shows no answer. A request has the deal under `deal`; an answer may have it so, or bare."
      },
      "ErrorAnswer": {
        "description": "Anything, or nothing.",
        "x-assumed": "The page shows no error body; it may be JSON of any form, HTML of a proxy, or empty."
      }
    }
  }
}
"##;

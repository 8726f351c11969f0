// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
/// The document as OpenAPI 3.1.
pub(crate) const OPENAPI_3_1: &str = r##"{
  "openapi": "3.1.0",
  "info": {
    "title": "Intum CRM deals",
    "version": "0.1.0",
    "description": "Deals (\"interesy\") of Intum CRM: create, read, update, delete, filter, find by external id. The vendor's page is\nhttps://intum.com/pomoc/crm/interesy.api.\n\nThe vendor documents the requests and shows no answer. What comes from the vendor's page carries `x-source`; what\ndoes not is an assumption and carries `x-assumed` with its ground. The version is this document's, not the API's.",
    "x-source": "intum-deals#endpoints",
    "x-assumed": {
      "version": "Ours; the page gives the API no version.",
      "description": "A summary of the page and of this document."
    }
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
      "bearer": []
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
        "description": "Deals (\"lista interesów\") that match all the filters given; without a filter, all deals.\n\nThe page documents no paging, no order and no limit. `main_date_from` and `main_date_to` narrow an answer; a\ndeal without a date may then be missing, since the page does not say which date is compared.",
        "x-source": "intum-deals#endpoints",
        "x-idempotent": true,
        "x-at-most": {
          "main_date_from": "main_date_to",
          "total_amount_gross_from": "total_amount_gross_to"
        },
        "x-assumed": {
          "x-idempotent": "A GET reads and changes nothing.",
          "x-at-most": "A reversed range selects nothing; the page does not say what the API makes of one.",
          "responses": "The page shows no answer, no error and no status code.",
          "description": "The page says neither that filters combine with \"and\", nor that a list without filters is complete, nor how a deal without a date is filtered."
        },
        "parameters": [
          {
            "name": "q",
            "in": "query",
            "description": "Text to look for (\"szukaj w\") in the name, the description and the client's e-mail.",
            "schema": {
              "type": "string"
            },
            "x-source": "intum-deals#filters",
            "x-assumed": {
              "in": "The page lists the filters without a request; the list is the request they fit, and a GET has its parameters in the query.",
              "schema": "The page gives no type; what is searched for is text."
            }
          },
          {
            "name": "client_id",
            "in": "query",
            "description": "Only deals of this client.",
            "schema": {
              "type": "integer",
              "format": "int64"
            },
            "x-source": "intum-deals#filters",
            "x-assumed": {
              "in": "The page lists the filters without a request; the list is the request they fit, and a GET has its parameters in the query.",
              "schema": "The page gives filters no type; the deal's field of this name is an integer, taken to be 64-bit."
            }
          },
          {
            "name": "status_id",
            "in": "query",
            "description": "Only deals with this status.",
            "schema": {
              "type": "integer",
              "format": "int64"
            },
            "x-source": "intum-deals#filters",
            "x-assumed": {
              "in": "The page lists the filters without a request; the list is the request they fit, and a GET has its parameters in the query.",
              "schema": "The page gives filters no type; the deal's field of this name is an integer, taken to be 64-bit."
            }
          },
          {
            "name": "responsible_id",
            "in": "query",
            "description": "Only deals that this person is responsible for.",
            "schema": {
              "type": "integer",
              "format": "int64"
            },
            "x-source": "intum-deals#filters",
            "x-assumed": {
              "in": "The page lists the filters without a request; the list is the request they fit, and a GET has its parameters in the query.",
              "schema": "The page gives filters no type; the deal's field of this name is an integer, taken to be 64-bit."
            }
          },
          {
            "name": "department_id",
            "in": "query",
            "description": "Only deals of this department.",
            "schema": {
              "type": "integer",
              "format": "int64"
            },
            "x-source": "intum-deals#filters",
            "x-assumed": {
              "in": "The page lists the filters without a request; the list is the request they fit, and a GET has its parameters in the query.",
              "schema": "The page gives filters no type; the deal's field of this name is an integer, taken to be 64-bit."
            }
          },
          {
            "name": "project_id",
            "in": "query",
            "description": "Only deals of this project.",
            "schema": {
              "type": "integer",
              "format": "int64"
            },
            "x-source": "intum-deals#filters",
            "x-assumed": {
              "in": "The page lists the filters without a request; the list is the request they fit, and a GET has its parameters in the query.",
              "schema": "The page gives filters no type; the deal's field of this name is an integer, taken to be 64-bit."
            }
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
              "in": "The page lists the filters without a request; the list is the request they fit, and a GET has its parameters in the query.",
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
              "in": "The page lists the filters without a request; the list is the request they fit, and a GET has its parameters in the query.",
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
              "format": "decimal"
            },
            "x-source": "intum-deals#filters",
            "x-assumed": {
              "in": "The page lists the filters without a request; the list is the request they fit, and a GET has its parameters in the query.",
              "schema": "The page gives filters no type; the deal's field `total_amount_gross` is a decimal.",
              "description": "The page does not say whether the bounds are included."
            }
          },
          {
            "name": "total_amount_gross_to",
            "in": "query",
            "description": "Largest gross amount (\"zakres kwoty\"), included.",
            "schema": {
              "type": "number",
              "format": "decimal"
            },
            "x-source": "intum-deals#filters",
            "x-assumed": {
              "in": "The page lists the filters without a request; the list is the request they fit, and a GET has its parameters in the query.",
              "schema": "The page gives filters no type; the deal's field `total_amount_gross` is a decimal.",
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
            }
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
        "description": "Creates a deal (\"utworzenie interesu\"). The page documents no idempotency key: a request that is sent twice\nmay create two deals. The request carries the header, or the token in its body.",
        "x-source": "intum-deals#endpoints",
        "x-idempotent": false,
        "security": [
          {
            "bearer": []
          },
          {}
        ],
        "x-assumed": {
          "x-idempotent": "The page documents nothing that would recognise a repeated request.",
          "responses": "The page shows no answer, no error and no status code.",
          "description": "Follows from the absence of an idempotency key.",
          "security": "The page documents the header; its example of a create has `api_token` in the body, as on the vendor's sibling pages. The vendor's tokens page takes a token in the header or in the URL; one place is taken to be enough."
        },
        "requestBody": {
          "required": true,
          "description": "The deal, and the API token beside it where no header carries it.",
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
            "required": "The example has a body, and three fields of a deal are required.",
            "description": "The example has the token in the body; that a header makes it needless is taken from the vendor's tokens page."
          }
        },
        "responses": {
          "2XX": {
            "description": "The deal as created.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DealResponse"
                }
              }
            }
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
            "schema": "The page gives no type; ids among a deal's fields (`next_deal_id` is another deal's) are integers, taken to be 64-bit."
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
          "x-idempotent": "A GET reads and changes nothing.",
          "responses": "The page shows no answer, no error and no status code."
        },
        "responses": {
          "2XX": {
            "description": "The deal.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DealResponse"
                }
              }
            }
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
        "description": "Changes the fields that are sent and leaves the others alone (\"aktualizacja interesu\"). A field that is sent as\n`null` is emptied; the three fields that a deal must have cannot be, and need not be sent.",
        "x-source": "intum-deals#endpoints",
        "x-idempotent": true,
        "x-assumed": {
          "x-idempotent": "Setting the same fields to the same values twice leaves the deal as it was after the first time.",
          "responses": "The page shows no answer, no error and no status code.",
          "description": "The page names the verb PATCH and says no more. A partial update is what the verb means; that `null` empties a field is how JSON says it; what holds for the three required fields follows."
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
          "x-assumed": "The page shows the body of a create only; an update is taken to have the same form, as the vendor's sibling pages wrap their objects alike."
        },
        "responses": {
          "2XX": {
            "description": "The deal as updated.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DealResponse"
                }
              }
            }
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
          "x-idempotent": "A deal that is deleted stays deleted; a second request may answer 404.",
          "responses": "The page shows no answer, no error and no status code."
        },
        "responses": {
          "2XX": {
            "description": "The deal is deleted. A body, if any, carries nothing that is documented."
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
        "description": "One deal by its external id (\"pobranie po external_id\").",
        "x-source": "intum-deals#endpoints",
        "x-idempotent": true,
        "x-assumed": {
          "x-idempotent": "A GET reads and changes nothing.",
          "responses": "The page shows no answer, no error and no status code."
        },
        "parameters": [
          {
            "name": "app_code",
            "in": "path",
            "required": true,
            "description": "Code of the application that the external id belongs to. No field of a deal has this name; the page does not say how a deal gets one.",
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
              "type": "string"
            },
            "example": "A-17",
            "x-source": "intum-deals#endpoints",
            "x-assumed": {
              "schema": "The page gives the path no type; the deal's field `external_id` is a string.",
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
                  "$ref": "#/components/schemas/DealResponse"
                }
              }
            }
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
        "description": "API token with the permission `crm` (\"uprawnienie: crm\"), for all operations: `Authorization: Bearer TOKEN`.",
        "x-source": "intum-deals#authorization"
      }
    },
    "responses": {
      "Error": {
        "description": "The request was refused or failed.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ErrorResponse"
            }
          }
        },
        "x-assumed": "The page shows no error, no status code and no error body."
      }
    },
    "schemas": {
      "DealOutcome": {
        "type": "string",
        "description": "How the deal was closed, won, lost, or empty (\"win, lost lub puste\") while it is open.",
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
          "enum": "The page says that the third value is empty; that this is the empty string is our reading.",
          "x-enum-varnames": "Names for the reader; they are not sent."
        }
      },
      "CreateDealRequest": {
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
            "description": "API token, instead of the `Authorization` header.",
            "x-assumed": {
              "format": "Ours; a token is a secret.",
              "description": "The example shows the token in the body and no header; that one is enough is taken from the vendor's tokens page."
            }
          },
          "deal": {
            "$ref": "#/components/schemas/NewDeal"
          }
        },
        "x-source": "intum-deals#create-example",
        "x-assumed": {
          "additionalProperties": "The client sends what is documented and nothing else.",
          "required": "The example has the deal; the token can be in the header, as for the other operations."
        }
      },
      "UpdateDealRequest": {
        "type": "object",
        "description": "Body of a request to update a deal.",
        "additionalProperties": false,
        "required": [
          "deal"
        ],
        "properties": {
          "deal": {
            "$ref": "#/components/schemas/DealPatch"
          }
        },
        "x-assumed": "The page shows the body of a create only; an update is taken to have the same form, as the vendor's sibling pages wrap their objects alike."
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
        "x-at-most": {
          "total_amount_net": "total_amount_gross",
          "date_from": "date_to"
        },
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
            "x-assumed": {
              "type": "The page's `decimal` is a JSON number in its example."
            }
          },
          "total_amount_gross": {
            "type": "number",
            "format": "decimal",
            "exclusiveMaximum": 1000000000000,
            "description": "Gross amount (\"kwota brutto\"), at least `total_amount_net` and less than 1e12.",
            "x-assumed": {
              "type": "The page's `decimal` is a JSON number in its example."
            }
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
            "description": "Id of the client (\"ID klienta\")."
          },
          "contact_id": {
            "type": "integer",
            "format": "int64",
            "description": "Id of the contact (\"ID kontaktu\")."
          },
          "status_id": {
            "type": "integer",
            "format": "int64",
            "description": "Id of the status, the stage of the pipeline (\"ID statusu (etap pipeline)\")."
          },
          "responsible_id": {
            "type": "integer",
            "format": "int64",
            "description": "Id of the person responsible (\"ID odpowiedzialnego\")."
          },
          "department_id": {
            "type": "integer",
            "format": "int64",
            "description": "Id of the department (\"ID działu\")."
          },
          "project_id": {
            "type": "integer",
            "format": "int64",
            "description": "Id of the project (\"ID projektu\")."
          },
          "task_id": {
            "type": "integer",
            "format": "int64",
            "description": "Id of the task (\"ID zadania\")."
          },
          "next_deal_id": {
            "type": "integer",
            "format": "int64",
            "description": "Id of the deal that follows this one (\"ID następnego interesu\")."
          },
          "fields": {
            "type": "object",
            "additionalProperties": {},
            "x-assumed": {
              "additionalProperties": "The page says an object of custom fields and names none of them."
            },
            "description": "Custom fields (\"własne pola\"), an object that is stored as JSONB."
          }
        },
        "x-source": "intum-deals#fields",
        "x-assumed": {
          "additionalProperties": "The client sends what is documented and nothing else.",
          "format": "The page's types are `integer`, `decimal` and `date`; that an integer is 64-bit is ours, and a date is written as in the page's example.",
          "x-at-most": "The page says it of the amounts; that a range from a day to a day is not reversed is what its names mean."
        }
      },
      "DealPatch": {
        "type": "object",
        "description": "The fields of a deal (\"interes\") to change. Where both amounts are sent, `total_amount_gross` is at least `total_amount_net`.",
        "x-at-most": {
          "total_amount_net": "total_amount_gross",
          "date_from": "date_to"
        },
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
            "x-assumed": {
              "type": "The page's `decimal` is a JSON number in its example."
            }
          },
          "total_amount_gross": {
            "type": "number",
            "format": "decimal",
            "exclusiveMaximum": 1000000000000,
            "description": "Gross amount (\"kwota brutto\"), at least `total_amount_net` and less than 1e12.",
            "x-assumed": {
              "type": "The page's `decimal` is a JSON number in its example."
            }
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
                "$ref": "#/components/schemas/DealOutcome"
              },
              {
                "type": "null"
              }
            ],
            "x-assumed": {
              "oneOf": "The page lists an empty value; that `null` says the same is assumed as for the other fields.",
              "description": "The page lists an empty value; that `null` says the same is assumed as for the other fields."
            }
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
            "description": "Id of the client (\"ID klienta\")."
          },
          "contact_id": {
            "type": [
              "integer",
              "null"
            ],
            "format": "int64",
            "description": "Id of the contact (\"ID kontaktu\")."
          },
          "status_id": {
            "type": [
              "integer",
              "null"
            ],
            "format": "int64",
            "description": "Id of the status, the stage of the pipeline (\"ID statusu (etap pipeline)\")."
          },
          "responsible_id": {
            "type": [
              "integer",
              "null"
            ],
            "format": "int64",
            "description": "Id of the person responsible (\"ID odpowiedzialnego\")."
          },
          "department_id": {
            "type": [
              "integer",
              "null"
            ],
            "format": "int64",
            "description": "Id of the department (\"ID działu\")."
          },
          "project_id": {
            "type": [
              "integer",
              "null"
            ],
            "format": "int64",
            "description": "Id of the project (\"ID projektu\")."
          },
          "task_id": {
            "type": [
              "integer",
              "null"
            ],
            "format": "int64",
            "description": "Id of the task (\"ID zadania\")."
          },
          "next_deal_id": {
            "type": [
              "integer",
              "null"
            ],
            "format": "int64",
            "description": "Id of the deal that follows this one (\"ID następnego interesu\")."
          },
          "fields": {
            "type": [
              "object",
              "null"
            ],
            "additionalProperties": {},
            "x-assumed": {
              "additionalProperties": "The page says an object of custom fields and names none of them."
            },
            "description": "Custom fields (\"własne pola\"), an object that is stored as JSONB."
          }
        },
        "x-source": "intum-deals#fields",
        "x-assumed": {
          "additionalProperties": "The client sends what is documented and nothing else.",
          "format": "The page's types are `integer`, `decimal` and `date`; that an integer is 64-bit is ours, and a date is written as in the page's example.",
          "nullable": "The page does not say how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
          "x-at-most": "The page says it of the amounts of a deal; that it holds where both are sent, and that a range from a day to a day is not reversed, follows."
        }
      },
      "Deal": {
        "type": "object",
        "description": "A deal (\"interes\") as the server returns it. Any field can be missing. The types are those of a request; a\nclient must be ready for others.",
        "additionalProperties": {},
        "properties": {
          "id": {
            "type": "integer",
            "format": "int64",
            "description": "The deal's id, as in the path of the other operations."
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
            "description": "Net amount (\"kwota netto\"), less than 1e12."
          },
          "total_amount_gross": {
            "type": [
              "number",
              "null"
            ],
            "format": "decimal",
            "description": "Gross amount (\"kwota brutto\"), at least `total_amount_net` and less than 1e12."
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
                "$ref": "#/components/schemas/DealOutcome"
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
            "description": "Id of the client (\"ID klienta\")."
          },
          "contact_id": {
            "type": [
              "integer",
              "null"
            ],
            "format": "int64",
            "description": "Id of the contact (\"ID kontaktu\")."
          },
          "status_id": {
            "type": [
              "integer",
              "null"
            ],
            "format": "int64",
            "description": "Id of the status, the stage of the pipeline (\"ID statusu (etap pipeline)\")."
          },
          "responsible_id": {
            "type": [
              "integer",
              "null"
            ],
            "format": "int64",
            "description": "Id of the person responsible (\"ID odpowiedzialnego\")."
          },
          "department_id": {
            "type": [
              "integer",
              "null"
            ],
            "format": "int64",
            "description": "Id of the department (\"ID działu\")."
          },
          "project_id": {
            "type": [
              "integer",
              "null"
            ],
            "format": "int64",
            "description": "Id of the project (\"ID projektu\")."
          },
          "task_id": {
            "type": [
              "integer",
              "null"
            ],
            "format": "int64",
            "description": "Id of the task (\"ID zadania\")."
          },
          "next_deal_id": {
            "type": [
              "integer",
              "null"
            ],
            "format": "int64",
            "description": "Id of the deal that follows this one (\"ID następnego interesu\")."
          },
          "fields": {
            "type": [
              "object",
              "null"
            ],
            "additionalProperties": {},
            "x-assumed": {
              "additionalProperties": "The page says an object of custom fields and names none of them."
            },
            "description": "Custom fields (\"własne pola\"), an object that is stored as JSONB."
          }
        },
        "x-assumed": "The page shows no answer; it is taken to have an id and the fields that a request has."
      },
      "DealList": {
        "description": "Deals as an array, or as the array under `deals` or another usual name in an envelope object; the second form fits any object.",
        "anyOf": [
          {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Deal"
            }
          },
          {
            "type": "object",
            "properties": {
              "deals": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/Deal"
                }
              }
            },
            "additionalProperties": {}
          }
        ],
        "x-assumed": "The page shows no answer, nor do the vendor's sibling pages. Both forms are common; the name follows from `deal` in a request."
      },
      "DealResponse": {
        "description": "A deal, bare or under `deal`; a wrapped one fits the first form too.",
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
      "ErrorResponse": {
        "description": "JSON of any form. A proxy may answer HTML or nothing, which no media type here describes.",
        "x-assumed": "Neither this page nor the vendor's sibling pages show an error body."
      }
    }
  }
}
"##;

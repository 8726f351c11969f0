// @generated from openapi/solos.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
/// The document as OpenAPI 3.1.
pub(crate) const OPENAPI_3_1: &str = r##"{
  "openapi": "3.1.0",
  "info": {
    "title": "solOS CRM projects",
    "version": "0.1.0",
    "description": "Projects (\"проекты\") of solOS CRM, public API v2: list and filter projects; read one, its steps, events, checklists,\ngoods and payments. The vendor's page is https://www.solos.pro/api/v2/projects/.\n\nThe vendor documents the requests and shows no answer. What comes from the vendor's page carries `x-source`; what\ndoes not is an assumption and carries `x-assumed` with its ground. The version is this document's, not the API's.",
    "x-source": "solos-projects#projects",
    "x-assumed": {
      "version": "Ours; the page gives this document no version.",
      "description": "A summary of the page and of this document; the API's version stands in the page's address."
    }
  },
  "servers": [
    {
      "url": "https://{host}",
      "description": "The host of the CRM, `YOUR_CRM_URL` in the vendor's examples.",
      "variables": {
        "host": {
          "default": "your-crm.solos.example",
          "description": "Host name of the CRM; the default is a placeholder."
        }
      },
      "x-source": "solos-projects#projects",
      "x-assumed": {
        "variables": "The page has a placeholder for the host and names none."
      }
    }
  ],
  "security": [
    {
      "token": [],
      "secret": []
    }
  ],
  "tags": [
    {
      "name": "projects",
      "description": "Projects (\"проекты\").",
      "x-source": "solos-projects#projects"
    }
  ],
  "paths": {
    "/backend/public/projects": {
      "get": {
        "operationId": "list_projects",
        "tags": [
          "projects"
        ],
        "summary": "List projects",
        "description": "All projects (\"проекты\"), each with its dynamic fields (\"динамические поля\").",
        "x-source": "solos-projects#projects",
        "x-idempotent": true,
        "x-assumed": {
          "x-idempotent": "A GET reads and changes nothing.",
          "responses": "The page shows no answer, no error and no status code."
        },
        "parameters": [
          {
            "$ref": "#/components/parameters/Count"
          },
          {
            "$ref": "#/components/parameters/Offset"
          },
          {
            "name": "order_by",
            "in": "query",
            "description": "Field to sort by (\"поле сортировки\").",
            "schema": {
              "type": "string"
            },
            "example": "id",
            "x-source": "solos-projects#projects"
          },
          {
            "name": "reverse",
            "in": "query",
            "description": "Sort direction (\"сортировка\").",
            "schema": {
              "$ref": "#/components/schemas/SortDirection"
            },
            "example": "0",
            "x-source": "solos-projects#projects"
          },
          {
            "name": "deleted",
            "in": "query",
            "description": "Active projects (\"активные объекты\") or deleted ones (\"удаленные объекты\").",
            "schema": {
              "$ref": "#/components/schemas/ObjectState"
            },
            "example": "0",
            "x-source": "solos-projects#projects"
          }
        ],
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/Projects"
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
    "/backend/public/projects/filter": {
      "post": {
        "operationId": "filter_projects",
        "tags": [
          "projects"
        ],
        "summary": "Filter projects",
        "description": "Projects that match conditions on built-in and dynamic fields (\"фильтр проектов\"). It only reads, so it may be\nrepeated.",
        "x-source": "solos-projects#filter",
        "x-idempotent": true,
        "x-assumed": {
          "x-idempotent": "The request describes a selection and changes nothing.",
          "responses": "The page shows no answer, no error and no status code.",
          "description": "That it reads only follows from what it does; the page does not say it."
        },
        "requestBody": {
          "required": true,
          "description": "The conditions, the order and the page.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/ProjectFilter"
              },
              "examples": {
                "filter": {
                  "summary": "All kinds of conditions at once",
                  "x-source": "solos-projects#filter",
                  "value": {
                    "count": 100,
                    "offset": 0,
                    "order_by": "id",
                    "reverse": "0",
                    "deleted": "0",
                    "condition": "and",
                    "having": "checklists_expired",
                    "buildin_data": {
                      "created": "2020-01-01;2020-12-31",
                      "sales_funnel_id": [
                        1,
                        2
                      ],
                      "step_id": [
                        1,
                        2,
                        3,
                        4,
                        5
                      ],
                      "user_id": [
                        2,
                        4,
                        6,
                        8
                      ],
                      "group_id": [
                        1,
                        2,
                        3
                      ],
                      "price": 100,
                      "currency_id": [
                        1,
                        2,
                        3
                      ],
                      "participants_user_id": [
                        1,
                        2,
                        4,
                        5,
                        7,
                        8
                      ],
                      "participants_group_id": [
                        1,
                        2,
                        4,
                        5,
                        7,
                        8
                      ],
                      "actions_type_id": [
                        1,
                        2,
                        3
                      ],
                      "good_id": [
                        10,
                        11,
                        12
                      ]
                    },
                    "data": {
                      "client_id": [
                        1,
                        3
                      ],
                      "contract_date": "2020-01-01"
                    }
                  }
                }
              }
            }
          },
          "x-source": "solos-projects#filter",
          "x-assumed": {
            "required": "The example has a body, and without one there is nothing to filter by."
          }
        },
        "responses": {
          "2XX": {
            "$ref": "#/components/responses/Projects"
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
    "/backend/public/projects/info": {
      "get": {
        "operationId": "get_project",
        "tags": [
          "projects"
        ],
        "summary": "Get a project",
        "description": "One project (\"информация о проекте\").",
        "x-source": "solos-projects#project",
        "x-idempotent": true,
        "x-assumed": {
          "x-idempotent": "A GET reads and changes nothing.",
          "responses": "The page shows no answer, no error and no status code."
        },
        "parameters": [
          {
            "$ref": "#/components/parameters/ProjectId"
          }
        ],
        "responses": {
          "2XX": {
            "description": "The project.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ProjectResponse"
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
    "/backend/public/projects/steps": {
      "get": {
        "operationId": "list_project_steps",
        "tags": [
          "projects"
        ],
        "summary": "List the steps of a project",
        "description": "Steps of a project (\"этапы проекта\").",
        "x-source": "solos-projects#steps",
        "x-idempotent": true,
        "x-assumed": {
          "x-idempotent": "A GET reads and changes nothing.",
          "responses": "The page shows no answer, no error and no status code."
        },
        "parameters": [
          {
            "$ref": "#/components/parameters/ProjectId"
          },
          {
            "$ref": "#/components/parameters/FilterDate"
          },
          {
            "name": "filter_steps",
            "in": "query",
            "description": "Only these steps, by the id of the project's step (\"ID этапа проекта\"), joined by underscores.",
            "schema": {
              "$ref": "#/components/schemas/IdList"
            },
            "example": "1_2_3_4_5",
            "x-source": "solos-projects#steps"
          }
        ],
        "responses": {
          "2XX": {
            "description": "The steps.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ProjectStepList"
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
    "/backend/public/projects/actions": {
      "get": {
        "operationId": "list_project_actions",
        "tags": [
          "projects"
        ],
        "summary": "List the events of a project",
        "description": "Events of a project (\"события проекта\"), `actions` in the path.",
        "x-source": "solos-projects#actions",
        "x-idempotent": true,
        "x-assumed": {
          "x-idempotent": "A GET reads and changes nothing.",
          "responses": "The page shows no answer, no error and no status code."
        },
        "parameters": [
          {
            "$ref": "#/components/parameters/ProjectId"
          },
          {
            "$ref": "#/components/parameters/Count"
          },
          {
            "$ref": "#/components/parameters/Offset"
          },
          {
            "name": "filter_id",
            "in": "query",
            "description": "Only the event with this id (\"ID события\").",
            "schema": {
              "type": "integer",
              "format": "uint64",
              "minimum": 0
            },
            "example": 1,
            "x-source": "solos-projects#actions",
            "x-assumed": {
              "format": "A `uint` is taken to be 64-bit."
            }
          },
          {
            "$ref": "#/components/parameters/FilterDate"
          },
          {
            "name": "filter_actions",
            "in": "query",
            "description": "Only events of these types (\"ID типа события проекта\"), joined by underscores.",
            "schema": {
              "$ref": "#/components/schemas/IdList"
            },
            "example": "1_2_3_4_5",
            "x-source": "solos-projects#actions"
          }
        ],
        "responses": {
          "2XX": {
            "description": "The events.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ProjectActionList"
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
    "/backend/public/projects/actions/info": {
      "get": {
        "operationId": "get_project_action",
        "tags": [
          "projects"
        ],
        "summary": "Get an event",
        "description": "One event of a project (\"событие проекта\").",
        "x-source": "solos-projects#action",
        "x-idempotent": true,
        "x-assumed": {
          "x-idempotent": "A GET reads and changes nothing.",
          "responses": "The page shows no answer, no error and no status code."
        },
        "parameters": [
          {
            "name": "id",
            "in": "query",
            "required": true,
            "description": "The event's id (\"ID события\").",
            "schema": {
              "type": "integer",
              "format": "uint64",
              "minimum": 0
            },
            "example": 1,
            "x-source": "solos-projects#action",
            "x-assumed": {
              "required": "The request is for one event, and the id is all that names it.",
              "format": "A `uint` is taken to be 64-bit."
            }
          }
        ],
        "responses": {
          "2XX": {
            "description": "The event.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ProjectActionResponse"
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
    "/backend/public/projects/checklists": {
      "get": {
        "operationId": "list_project_checklists",
        "tags": [
          "projects"
        ],
        "summary": "List the checklists of a project",
        "description": "Checklists of a project (\"чек-лист проекта\").",
        "x-source": "solos-projects#checklists",
        "x-idempotent": true,
        "x-assumed": {
          "x-idempotent": "A GET reads and changes nothing.",
          "responses": "The page shows no answer, no error and no status code."
        },
        "parameters": [
          {
            "$ref": "#/components/parameters/ProjectId"
          }
        ],
        "responses": {
          "2XX": {
            "description": "The checklists.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ProjectChecklistList"
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
    "/backend/public/projects/goods": {
      "get": {
        "operationId": "list_project_goods",
        "tags": [
          "projects"
        ],
        "summary": "List the goods of a project",
        "description": "Goods of a project (\"товары проекта\").",
        "x-source": "solos-projects#goods",
        "x-idempotent": true,
        "x-assumed": {
          "x-idempotent": "A GET reads and changes nothing.",
          "responses": "The page shows no answer, no error and no status code."
        },
        "parameters": [
          {
            "$ref": "#/components/parameters/ProjectId"
          }
        ],
        "responses": {
          "2XX": {
            "description": "The goods.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ProjectGoodList"
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
    "/backend/public/projects/payments": {
      "get": {
        "operationId": "list_project_payments",
        "tags": [
          "projects"
        ],
        "summary": "List the payments of a project",
        "description": "Payments of a project (\"платежи проекта\").",
        "x-source": "solos-projects#payments",
        "x-idempotent": true,
        "x-assumed": {
          "x-idempotent": "A GET reads and changes nothing.",
          "responses": "The page shows no answer, no error and no status code."
        },
        "parameters": [
          {
            "$ref": "#/components/parameters/ProjectId"
          },
          {
            "$ref": "#/components/parameters/Count"
          },
          {
            "$ref": "#/components/parameters/Offset"
          },
          {
            "name": "filter_id",
            "in": "query",
            "description": "Only the payment with this id (\"ID платежа\").",
            "schema": {
              "type": "integer",
              "format": "uint64",
              "minimum": 0
            },
            "example": 1,
            "x-source": "solos-projects#payments",
            "x-assumed": {
              "format": "A `uint` is taken to be 64-bit."
            }
          },
          {
            "$ref": "#/components/parameters/FilterDate"
          },
          {
            "name": "filter_type",
            "in": "query",
            "description": "Only payments in this direction (\"тип платежа\").",
            "schema": {
              "$ref": "#/components/schemas/PaymentDirection"
            },
            "example": "1",
            "x-source": "solos-projects#payments"
          }
        ],
        "responses": {
          "2XX": {
            "description": "The payments.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ProjectPaymentList"
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
      "token": {
        "type": "apiKey",
        "in": "header",
        "name": "X-Crypto-Token",
        "description": "The CRM's token; every request has it, together with `X-Crypto-Secret`.",
        "x-source": "solos-projects#projects"
      },
      "secret": {
        "type": "apiKey",
        "in": "header",
        "name": "X-Crypto-Secret",
        "description": "The CRM's secret; every request has it, together with `X-Crypto-Token`.",
        "x-source": "solos-projects#projects"
      }
    },
    "parameters": {
      "ProjectId": {
        "name": "id",
        "in": "query",
        "required": true,
        "description": "The project's id (\"ID проекта\").",
        "schema": {
          "type": "integer",
          "format": "uint64",
          "minimum": 0
        },
        "example": 1,
        "x-source": "solos-projects#project",
        "x-assumed": {
          "required": "The request is about one project, and the id is all that names it.",
          "format": "A `uint` is taken to be 64-bit."
        }
      },
      "Count": {
        "name": "count",
        "in": "query",
        "description": "Largest number of objects to return (\"количество объектов\").",
        "schema": {
          "type": "integer",
          "format": "uint64",
          "minimum": 0
        },
        "example": 100,
        "x-source": "solos-projects#projects",
        "x-assumed": {
          "description": "The page says \"number of objects\"; that it is the size of a page follows from `offset`, as in the vendor's older API. No limit is documented.",
          "format": "A `uint` is taken to be 64-bit."
        }
      },
      "Offset": {
        "name": "offset",
        "in": "query",
        "description": "How many objects to skip (\"смещение выборки\").",
        "schema": {
          "type": "integer",
          "format": "uint64",
          "minimum": 0
        },
        "example": 0,
        "x-source": "solos-projects#projects",
        "x-assumed": {
          "description": "The page says \"offset of the selection\"; that it counts objects is taken from the vendor's older API.",
          "format": "A `uint` is taken to be 64-bit."
        }
      },
      "FilterDate": {
        "name": "filter_date",
        "in": "query",
        "description": "Only objects of this date (\"фильтр по дате\"), an SQL date.",
        "schema": {
          "type": "string",
          "format": "date"
        },
        "example": "2021-05-21",
        "x-source": "solos-projects#steps",
        "x-assumed": {
          "description": "The page does not say which of an object's dates is compared, nor how."
        }
      }
    },
    "responses": {
      "Projects": {
        "description": "The projects.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ProjectList"
            }
          }
        },
        "x-assumed": "The page shows no answer and no status code."
      },
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
      "SortDirection": {
        "type": "string",
        "description": "Sort direction (\"сортировка\"), `0` ascending (\"по возрастанию\"), `1` descending (\"по убыванию\").",
        "enum": [
          "0",
          "1"
        ],
        "x-enum-varnames": [
          "Ascending",
          "Descending"
        ],
        "x-source": "solos-projects#projects",
        "x-assumed": {
          "x-enum-varnames": "Names for the reader; they are not sent."
        }
      },
      "ObjectState": {
        "type": "string",
        "description": "State of the objects to select, `0` active (\"активные объекты\"), `1` deleted (\"удаленные объекты\").",
        "enum": [
          "0",
          "1"
        ],
        "x-enum-varnames": [
          "Active",
          "Deleted"
        ],
        "x-source": "solos-projects#projects",
        "x-assumed": {
          "x-enum-varnames": "Names for the reader; they are not sent."
        }
      },
      "Condition": {
        "type": "string",
        "description": "How conditions combine (\"условие выборки\"), `and` for all of them, `or` for any of them.",
        "enum": [
          "and",
          "or"
        ],
        "x-enum-varnames": [
          "And",
          "Or"
        ],
        "x-source": "solos-projects#filter",
        "x-assumed": {
          "x-enum-varnames": "Names for the reader; they are not sent."
        }
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
        ],
        "x-enum-varnames": [
          "Actions",
          "Payments",
          "Tasks",
          "Goods",
          "NoActions",
          "NoPayments",
          "NoTasks",
          "NoGoods",
          "ChecklistsExpired"
        ],
        "x-source": "solos-projects#filter",
        "x-assumed": {
          "x-enum-varnames": "Names for the reader; they are not sent.",
          "type": "The page lists the values and its example sends one; whether several can be sent is not said."
        }
      },
      "PaymentDirection": {
        "type": "string",
        "description": "Direction of a payment (\"тип платежа\"), `0` debit, money that goes out (\"списание\"), `1` credit, money that comes in (\"поступление\").",
        "enum": [
          "0",
          "1"
        ],
        "x-enum-varnames": [
          "Debit",
          "Credit"
        ],
        "x-source": "solos-projects#payments",
        "x-assumed": {
          "x-enum-varnames": "Names for the reader; they are not sent."
        }
      },
      "IdList": {
        "type": "string",
        "format": "id-list",
        "description": "Ids joined by underscores, `1_2_3`.",
        "pattern": "^[0-9]+(_[0-9]+)*$",
        "x-source": "solos-projects#steps",
        "x-assumed": {
          "format": "Ours; it names the form for tools.",
          "pattern": "The page joins ids by underscores; ids are `uint` elsewhere on the page, and an empty list selects nothing."
        }
      },
      "DateRange": {
        "type": "string",
        "format": "date-range",
        "description": "First and last day joined by a semicolon, `2020-01-01;2020-12-31`.",
        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2};[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        "x-source": "solos-projects#filter",
        "x-assumed": {
          "description": "The page shows the form in its example and does not explain it.",
          "format": "Ours; it names the form for tools.",
          "pattern": "The form is that of the page's one example."
        }
      },
      "ProjectFilter": {
        "type": "object",
        "description": "The conditions of a filter (\"фильтр проектов\"), the order and the page.",
        "additionalProperties": false,
        "properties": {
          "count": {
            "type": "integer",
            "format": "uint64",
            "minimum": 0,
            "description": "Largest number of projects to return (\"количество объектов\").",
            "x-assumed": {
              "description": "The page says \"number of objects\"; that it is the size of a page follows from `offset`, as in the vendor's older API. No limit is documented."
            }
          },
          "offset": {
            "type": "integer",
            "format": "uint64",
            "minimum": 0,
            "description": "How many projects to skip (\"смещение выборки\").",
            "x-assumed": {
              "description": "The page says \"offset of the selection\"; that it counts objects is taken from the vendor's older API."
            }
          },
          "order_by": {
            "type": "string",
            "description": "Field to sort by (\"поле сортировки\")."
          },
          "reverse": {
            "$ref": "#/components/schemas/SortDirection"
          },
          "deleted": {
            "$ref": "#/components/schemas/ObjectState"
          },
          "condition": {
            "$ref": "#/components/schemas/Condition"
          },
          "having": {
            "$ref": "#/components/schemas/Having"
          },
          "buildin_data": {
            "$ref": "#/components/schemas/BuildinData"
          },
          "data": {
            "type": "object",
            "description": "Conditions on dynamic fields (\"динамические поля\"); names and values are the account's.",
            "additionalProperties": {},
            "x-assumed": {
              "description": "The page shows two such fields in its example; which there are is up to the account.",
              "additionalProperties": "The page shows two such fields in its example; which there are is up to the account."
            }
          }
        },
        "x-source": "solos-projects#filter",
        "x-assumed": {
          "additionalProperties": "The client sends what is documented and nothing else.",
          "format": "A `uint` is taken to be 64-bit."
        }
      },
      "BuildinData": {
        "type": "object",
        "description": "Conditions on built-in fields (\"встроенные поля\"; the vendor writes `buildin`).",
        "additionalProperties": false,
        "properties": {
          "created": {
            "$ref": "#/components/schemas/DateRange"
          },
          "sales_funnel_id": {
            "type": "array",
            "description": "Sales funnels, by id.",
            "items": {
              "type": "integer",
              "format": "uint64",
              "minimum": 0
            }
          },
          "step_id": {
            "type": "array",
            "description": "Steps, by id.",
            "items": {
              "type": "integer",
              "format": "uint64",
              "minimum": 0
            }
          },
          "user_id": {
            "type": "array",
            "description": "Users, by id.",
            "items": {
              "type": "integer",
              "format": "uint64",
              "minimum": 0
            }
          },
          "group_id": {
            "type": "array",
            "description": "Groups, by id.",
            "items": {
              "type": "integer",
              "format": "uint64",
              "minimum": 0
            }
          },
          "price": {
            "type": "number",
            "format": "decimal",
            "description": "Price."
          },
          "currency_id": {
            "type": "array",
            "description": "Currencies, by id.",
            "items": {
              "type": "integer",
              "format": "uint64",
              "minimum": 0
            }
          },
          "participants_user_id": {
            "type": "array",
            "description": "Participating users, by id.",
            "items": {
              "type": "integer",
              "format": "uint64",
              "minimum": 0
            }
          },
          "participants_group_id": {
            "type": "array",
            "description": "Participating groups, by id.",
            "items": {
              "type": "integer",
              "format": "uint64",
              "minimum": 0
            }
          },
          "actions_type_id": {
            "type": "array",
            "description": "Types of events (\"события\"), by id.",
            "items": {
              "type": "integer",
              "format": "uint64",
              "minimum": 0
            }
          },
          "good_id": {
            "type": "array",
            "description": "Goods (\"товары\"), by id.",
            "items": {
              "type": "integer",
              "format": "uint64",
              "minimum": 0
            }
          }
        },
        "x-source": "solos-projects#filter",
        "x-assumed": {
          "additionalProperties": "The client sends what is documented and nothing else; the page's example has these eleven keys and does not say that there are no others.",
          "description": "The page shows the keys in its example and explains none; the meaning is read off the name.",
          "format": "The example has whole numbers; ids are `uint` elsewhere on the page and taken to be 64-bit, a price may have decimals.",
          "minimum": "An id is `uint` elsewhere on the page."
        }
      },
      "Project": {
        "type": "object",
        "description": "A project (\"проект\") with its dynamic fields; their names and types are the account's.",
        "additionalProperties": {},
        "properties": {
          "id": {
            "$ref": "#/components/schemas/RecordId"
          }
        },
        "x-assumed": "The page shows no answer; that a project has an `id` follows from the request for one and from sorting by it."
      },
      "ProjectStep": {
        "type": "object",
        "description": "A step (\"этап\") of a project.",
        "additionalProperties": {},
        "properties": {
          "id": {
            "$ref": "#/components/schemas/RecordId"
          }
        },
        "x-assumed": "The page shows no answer; that a step has an `id` follows from the filter by it."
      },
      "ProjectAction": {
        "type": "object",
        "description": "An event (\"событие\") of a project.",
        "additionalProperties": {},
        "properties": {
          "id": {
            "$ref": "#/components/schemas/RecordId"
          }
        },
        "x-assumed": "The page shows no answer; that an event has an `id` follows from the filter by it and from the request for one."
      },
      "ProjectChecklist": {
        "type": "object",
        "description": "A checklist (\"чек-лист\") of a project.",
        "additionalProperties": {},
        "properties": {
          "id": {
            "$ref": "#/components/schemas/RecordId"
          }
        },
        "x-assumed": "The page shows no answer; a checklist is taken to have an `id` as the other objects do."
      },
      "ProjectGood": {
        "type": "object",
        "description": "A product (\"товар\") of a project.",
        "additionalProperties": {},
        "properties": {
          "id": {
            "$ref": "#/components/schemas/RecordId"
          }
        },
        "x-assumed": "The page shows no answer; a product is taken to have an `id` as the other objects do; it need not be the `good_id` of the filter."
      },
      "ProjectPayment": {
        "type": "object",
        "description": "A payment (\"платеж\") of a project.",
        "additionalProperties": {},
        "properties": {
          "id": {
            "$ref": "#/components/schemas/RecordId"
          }
        },
        "x-assumed": "The page shows no answer; that a payment has an `id` follows from the filter by it."
      },
      "RecordId": {
        "description": "The object's id, as a number or as text.",
        "oneOf": [
          {
            "type": "integer",
            "format": "uint64",
            "minimum": 0
          },
          {
            "type": "string",
            "pattern": "^[0-9]+$"
          }
        ],
        "x-assumed": "A request has ids as `uint`; in the answers of the vendor's older API ids arrive as text too."
      },
      "ProjectList": {
        "description": "Projects as an array, or as the array under `payload` or another name in an envelope object; the second form fits any object.",
        "anyOf": [
          {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Project"
            }
          },
          {
            "type": "object",
            "properties": {
              "payload": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/Project"
                }
              }
            },
            "additionalProperties": {}
          }
        ],
        "x-assumed": "The page shows no answer. In the vendor's older API the records of a list stand under `payload`; a bare array is the other common form."
      },
      "ProjectStepList": {
        "description": "Steps as an array, or as the array under `payload` or another name in an envelope object; the second form fits any object.",
        "anyOf": [
          {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ProjectStep"
            }
          },
          {
            "type": "object",
            "properties": {
              "payload": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/ProjectStep"
                }
              }
            },
            "additionalProperties": {}
          }
        ],
        "x-assumed": "The page shows no answer. In the vendor's older API the records of a list stand under `payload`; a bare array is the other common form."
      },
      "ProjectActionList": {
        "description": "Events as an array, or as the array under `payload` or another name in an envelope object; the second form fits any object.",
        "anyOf": [
          {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ProjectAction"
            }
          },
          {
            "type": "object",
            "properties": {
              "payload": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/ProjectAction"
                }
              }
            },
            "additionalProperties": {}
          }
        ],
        "x-assumed": "The page shows no answer. In the vendor's older API the records of a list stand under `payload`; a bare array is the other common form."
      },
      "ProjectChecklistList": {
        "description": "Checklists as an array, or as the array under `payload` or another name in an envelope object; the second form fits any object.",
        "anyOf": [
          {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ProjectChecklist"
            }
          },
          {
            "type": "object",
            "properties": {
              "payload": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/ProjectChecklist"
                }
              }
            },
            "additionalProperties": {}
          }
        ],
        "x-assumed": "The page shows no answer. In the vendor's older API the records of a list stand under `payload`; a bare array is the other common form."
      },
      "ProjectGoodList": {
        "description": "Goods as an array, or as the array under `payload` or another name in an envelope object; the second form fits any object.",
        "anyOf": [
          {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ProjectGood"
            }
          },
          {
            "type": "object",
            "properties": {
              "payload": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/ProjectGood"
                }
              }
            },
            "additionalProperties": {}
          }
        ],
        "x-assumed": "The page shows no answer. In the vendor's older API the records of a list stand under `payload`; a bare array is the other common form."
      },
      "ProjectPaymentList": {
        "description": "Payments as an array, or as the array under `payload` or another name in an envelope object; the second form fits any object.",
        "anyOf": [
          {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ProjectPayment"
            }
          },
          {
            "type": "object",
            "properties": {
              "payload": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/ProjectPayment"
                }
              }
            },
            "additionalProperties": {}
          }
        ],
        "x-assumed": "The page shows no answer. In the vendor's older API the records of a list stand under `payload`; a bare array is the other common form."
      },
      "ProjectResponse": {
        "description": "A project, bare or under `payload`; a wrapped one fits the first form too.",
        "anyOf": [
          {
            "$ref": "#/components/schemas/Project"
          },
          {
            "type": "object",
            "required": [
              "payload"
            ],
            "properties": {
              "payload": {
                "$ref": "#/components/schemas/Project"
              }
            },
            "additionalProperties": {}
          }
        ],
        "x-assumed": "The page shows no answer. In the vendor's older API the records of a list stand under `payload`; a single one is taken to stand there, or bare."
      },
      "ProjectActionResponse": {
        "description": "An event, bare or under `payload`; a wrapped one fits the first form too.",
        "anyOf": [
          {
            "$ref": "#/components/schemas/ProjectAction"
          },
          {
            "type": "object",
            "required": [
              "payload"
            ],
            "properties": {
              "payload": {
                "$ref": "#/components/schemas/ProjectAction"
              }
            },
            "additionalProperties": {}
          }
        ],
        "x-assumed": "The page shows no answer. In the vendor's older API the records of a list stand under `payload`; a single one is taken to stand there, or bare."
      },
      "ErrorResponse": {
        "description": "JSON of any form. A proxy may answer HTML or nothing, which no media type here describes.",
        "x-assumed": "The page shows no error body."
      }
    }
  }
}
"##;

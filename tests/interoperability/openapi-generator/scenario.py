"""A day with both CRMs, through clients that openapi-generator makes of our documents.

The clients are Python with models that check every response. Exits 1 where a response is not what the scenario needs.
"""

import datetime
import json
import os
import sys
import traceback
import uuid
from decimal import Decimal

import intum_foreign as intum
import solos_foreign as solos

called: set[str] = set()


def main() -> None:
    deals = intum.DealsApi(intum_client(os.environ["INTUM_API_TOKEN"]))
    projects = solos.ProjectsApi(solos_client(os.environ["SOLOS_SECRET"]))
    scenario_of_a_deal(deals)
    scenario_of_projects(projects)
    for api in (deals, projects):
        operations = {name.removesuffix("_with_http_info") for name in dir(api) if name.endswith("_with_http_info")}
        need(operations <= called, f"not called: {operations - called}")
    print(f"{len(called)} operations")


def scenario_of_a_deal(api: intum.DealsApi) -> None:
    known = many(call(api.list_deals_with_http_info))
    client = next((deal.client_id for deal in known if deal.client_id is not None), None)
    need(client is not None, "no deal that is there has a client")

    name = f"Wdrożenie {uuid.uuid4()}"
    new = intum.NewDeal(
        name=name,
        description="Opis",
        total_amount_net=10000.00,
        total_amount_gross=12300.00,
        tax="23",
        currency="PLN",
        client_id=client,
        status_id=1,
        date=datetime.date(2026, 3, 15),
        external_id=str(uuid.uuid4()),
        fields={"źródło": ["targi", 7, None]},
    )
    created = call(api.create_deal_with_http_info, intum.CreateDealRequest(deal=new))
    deal = one(created, intum.Deal)
    need(deal.id is not None, "a deal that is created has an id")
    sent = new.to_dict()
    same({field: deal.to_dict().get(field) for field in sent}, sent)
    same(amounts(created), (Decimal("10000.00"), Decimal("12300.00")))

    read = call(api.get_deal_with_http_info, deal.id)
    same(one(read, intum.Deal).to_dict(), deal.to_dict())
    same(amounts(read), amounts(created))

    patch = intum.DealPatch(status_id=2, description=None)
    updated = call(api.update_deal_with_http_info, deal.id, intum.UpdateDealRequest(deal=patch))
    deal = one(updated, intum.Deal)
    same((deal.status_id, deal.description, deal.name), (2, None, name))
    same(amounts(updated), amounts(created))

    app_code = os.environ.get("INTUM_APP_CODE", "erp")
    found = call(api.get_deal_by_external_id_with_http_info, app_code, new.external_id)
    same(one(found, intum.Deal).id, deal.id)

    filters = {
        "q": name,
        "client_id": client,
        "status_id": 2,
        "main_date_from": datetime.date(2026, 3, 15),
        "main_date_to": datetime.date(2026, 3, 15),
        "total_amount_gross_from": 12300.00,
        "total_amount_gross_to": 12300.00,
    }
    same([each.id for each in many(call(api.list_deals_with_http_info, **filters))], [deal.id])
    too_much = {**filters, "total_amount_gross_from": 12300.01, "total_amount_gross_to": 12300.02}
    same(many(call(api.list_deals_with_http_info, **too_much), at_least=0), [])

    # The token in the body, where a create may have it.
    nobody = intum.DealsApi(intum_client(None))
    token = os.environ["INTUM_API_TOKEN"]
    second = call(nobody.create_deal_with_http_info, intum.CreateDealRequest(api_token=token, deal=new))
    rejected(401, nobody.create_deal, intum.CreateDealRequest(deal=new))
    rejected(401, intum.DealsApi(intum_client("wrong")).get_deal, deal.id)
    too_cheap = new.model_copy(update={"total_amount_gross": 9999.99})
    rejected(422, api.create_deal, intum.CreateDealRequest(deal=too_cheap))

    for gone in (deal.id, one(second, intum.Deal).id):
        call(api.delete_deal_with_http_info, gone)
        rejected(404, api.get_deal, gone)


def scenario_of_projects(api: solos.ProjectsApi) -> None:
    ids = [number(each) for each in many(call(api.list_projects_with_http_info, order_by="id", reverse="1"))]
    same(ids, sorted(ids, reverse=True))
    page = call(api.list_projects_with_http_info, count=1, offset=1, order_by="id", reverse="1")
    same([number(each) for each in many(page, at_least=0)], ids[1:2])
    deleted = call(api.list_projects_with_http_info, deleted="1")
    need(not {number(each) for each in many(deleted, at_least=0)} & set(ids), "a project is active and deleted")

    everything = solos.ProjectFilter(
        condition="and", deleted="0", buildin_data=solos.BuildinData(created="1970-01-01;2999-12-31")
    )
    same({number(each) for each in filtered(api, everything)}, set(ids))
    example = solos.ProjectFilter(condition="or", data={"client_id": [1, 3], "contract_date": "2020-01-01"})
    need({number(each) for each in filtered(api, example, at_least=0)} <= set(ids), "a filter finds what is not there")

    project = one(call(api.get_project_with_http_info, ids[0]), solos.Project)
    same(number(project), ids[0])
    rejected(404, api.get_project, 2**63 - 1)

    project_id = having(api, "actions")
    actions = many(call(api.list_project_actions_with_http_info, project_id))
    action = number(actions[0])
    same(
        [number(each) for each in many(call(api.list_project_actions_with_http_info, project_id, filter_id=action))],
        [action],
    )
    same(number(one(call(api.get_project_action_with_http_info, action), solos.ProjectAction)), action)

    steps = many(call(api.list_project_steps_with_http_info, project_id))
    step = number(steps[0])
    same(
        [
            number(each)
            for each in many(call(api.list_project_steps_with_http_info, project_id, filter_steps=f"{step}"))
        ],
        [step],
    )

    many(call(api.list_project_checklists_with_http_info, having(api, "checklists_expired")))
    many(call(api.list_project_goods_with_http_info, having(api, "goods")))

    project_id = having(api, "payments")
    payments = {number(each) for each in many(call(api.list_project_payments_with_http_info, project_id))}
    by_type = [
        {
            number(each)
            for each in many(call(api.list_project_payments_with_http_info, project_id, filter_type=each), at_least=0)
        }
        for each in ("0", "1")
    ]
    same(by_type[0] | by_type[1], payments)
    same(by_type[0] & by_type[1], set())

    rejected(401, solos.ProjectsApi(solos_client("wrong")).list_projects)


def filtered(api: solos.ProjectsApi, project_filter: solos.ProjectFilter, at_least: int = 1) -> list:
    return many(call(api.filter_projects_with_http_info, project_filter), at_least)


def having(api: solos.ProjectsApi, condition: str) -> int:
    """A project of the demo data that has some."""
    return number(filtered(api, solos.ProjectFilter(having=condition))[0])


def intum_client(token: str | None) -> intum.ApiClient:
    return intum.ApiClient(intum.Configuration(host=os.environ["INTUM_BASE_URL"], access_token=token))


def solos_client(secret: str) -> solos.ApiClient:
    keys = {"token": os.environ["SOLOS_TOKEN"], "secret": secret}
    return solos.ApiClient(solos.Configuration(host=os.environ["SOLOS_BASE_URL"], api_key=keys))


def call(operation, *arguments, **options):
    name = operation.__name__.removesuffix("_with_http_info")
    called.add(name)
    response = operation(*arguments, **options)
    print(f"{name}: {response.status_code}")
    return response


def one(response, model):
    """The object of a response; a wrapped one is read as a bare one that has it as a member."""
    found = response.data.actual_instance
    members = list(found.additional_properties.values())
    return model.from_dict(members[0]) if len(members) == 1 and isinstance(members[0], dict) else found


def many(response, at_least: int = 1) -> list:
    found = response.data.actual_instance
    if not isinstance(found, list):
        members = (getattr(found, name) for name in type(found).model_fields)
        found = next((member for member in members if isinstance(member, list)), None)
    need(found is not None, f"no list in {response.raw_data[:200]}")
    need(len(found) >= at_least, f"{len(found)} of at least {at_least} in {response.raw_data[:200]}")
    return found


def number(item) -> int:
    need(item.id is not None, f"no id in {item}")
    return int(item.id.actual_instance)


def amounts(response) -> tuple[Decimal, Decimal]:
    """The amounts to the last digit, which the models have as floats."""
    deal = json.loads(response.raw_data, parse_float=Decimal, parse_int=Decimal)
    deal = deal.get("deal", deal)
    return deal["total_amount_net"], deal["total_amount_gross"]


def rejected(status: int, operation, *arguments) -> None:
    try:
        operation(*arguments)
    except (intum.ApiException, solos.ApiException) as error:
        same(error.status, status)
        need(isinstance(json.loads(error.body).get("error"), str), f"no error in {error.body}")
    else:
        need(False, f"{operation.__name__} should have been rejected with {status}")


def same(found, wanted) -> None:
    need(found == wanted, f"{found!r} is not {wanted!r}")


def need(condition: bool, message: str) -> None:
    if not condition:
        raise AssertionError(message)


if __name__ == "__main__":
    try:
        main()
    except Exception as error:
        traceback.print_exc()
        sys.exit(f"FAILED: {error}")

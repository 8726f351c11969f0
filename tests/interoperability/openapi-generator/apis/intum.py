"""What is to be seen of Intum: filters of deals, and a deal that is not valid."""

import uuid

from client import Client, same


def check(client: Client) -> None:
    name = f"Wdrożenie {uuid.uuid4()}"
    new = {
        "name": name,
        "total_amount_net": 10000.00,
        "total_amount_gross": 12300.00,
        "tax": "23",
        "status_id": 2,
        "date": "2026-03-15",
        "fields": {"źródło": ["targi", 7, None]},
    }
    deal = client.one("create_deal", {"deal": new})
    same(deal["fields"], new["fields"])
    filters = {
        "q": name,
        "status_id": 2,
        "main_date_from": "2026-03-15",
        "main_date_to": "2026-03-15",
        "total_amount_gross_from": 12300.00,
        "total_amount_gross_to": 12300.00,
    }
    same(client.many("list_deals", **filters), [deal])
    too_much = {"total_amount_gross_from": 12300.01, "total_amount_gross_to": 12300.02}
    same(client.many("list_deals", **{**filters, **too_much}), [])
    client.rejected(422, "create_deal", {"deal": {**new, "total_amount_gross": 9999.99}})
    client.call("delete_deal", id=int(deal["id"]))

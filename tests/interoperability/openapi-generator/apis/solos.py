"""What is to be seen of solOS: the order of projects, pages, and filters of projects and of what they have."""

from client import Client, need, same


def check(client: Client) -> None:
    projects = ids(client.many("list_projects", at_least=2, order_by="id", reverse="1"))
    same(projects, sorted(projects, reverse=True))
    page = client.many("list_projects", count=1, offset=1, order_by="id", reverse="1")
    same(ids(page), projects[1:2])
    deleted = client.many("list_projects", deleted="1")
    need(not set(ids(deleted)) & set(projects), "a project is active and deleted")

    everything = {"condition": "and", "deleted": "0", "buildin_data": {"created": "1970-01-01;2999-12-31"}}
    same(set(ids(client.many("filter_projects", everything))), set(projects))
    some = {"condition": "or", "data": {"client_id": [1, 3], "contract_date": "2020-01-01"}}
    need(set(ids(client.many("filter_projects", some))) <= set(projects), "a filter finds what is not there")

    same(ids([client.one("get_project", id=projects[0])]), projects[:1])
    client.rejected(404, "get_project", id=2**63 - 1)

    project = having(client, "actions")
    actions = ids(client.many("list_project_actions", id=project, at_least=1))
    same(ids(client.many("list_project_actions", id=project, filter_id=actions[0])), actions[:1])
    same(ids([client.one("get_project_action", id=actions[0])]), actions[:1])
    steps = ids(client.many("list_project_steps", id=project, at_least=1))
    same(ids(client.many("list_project_steps", id=project, filter_steps=str(steps[0]))), steps[:1])
    client.many("list_project_checklists", id=having(client, "checklists_expired"), at_least=1)
    client.many("list_project_goods", id=having(client, "goods"), at_least=1)

    project = having(client, "payments")
    payments = ids(client.many("list_project_payments", id=project, at_least=1))
    of_type = [ids(client.many("list_project_payments", id=project, filter_type=each)) for each in ("0", "1")]
    same(sorted(of_type[0] + of_type[1]), sorted(payments))


def having(client: Client, condition: str) -> int:
    """A project of the seed data that has some."""
    return ids(client.many("filter_projects", {"having": condition}, at_least=1))[0]


def ids(objects: list[dict]) -> list[int]:
    return [int(each["id"]) for each in objects]

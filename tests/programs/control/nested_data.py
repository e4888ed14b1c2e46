company = {
    "name": "Acme",
    "teams": [
        {"name": "red", "members": [{"n": "ann", "age": 31}, {"n": "bob", "age": 45}]},
        {"name": "blue", "members": []},
        {"name": "green", "members": [{"n": "cy", "age": 28}]},
    ],
}
for team in company["teams"]:
    if not team["members"]:
        print(team["name"], "is empty")
        continue
    oldest = max(team["members"], key=lambda m: m["age"])
    print(team["name"], len(team["members"]), oldest["n"], sum(m["age"] for m in team["members"]) / len(team["members"]))
flat = [(t["name"], m["n"]) for t in company["teams"] for m in t["members"]]
print(flat, dict(flat))


def depth(value):
    if isinstance(value, dict):
        return 1 + max((depth(v) for v in value.values()), default=0)
    if isinstance(value, list):
        return 1 + max(map(depth, value), default=0)
    return 0


print(depth(company), depth([]), depth({"a": [[]]}), depth(3))

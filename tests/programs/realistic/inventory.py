inventory = {
    "widget": {"price": 2.50, "stock": 100, "tags": ["metal", "small"]},
    "gadget": {"price": 19.99, "stock": 5, "tags": ["electronic"]},
    "doohickey": {"price": 0.75, "stock": 0, "tags": ["plastic", "small"]},
}

orders = [
    ("widget", 30), ("gadget", 7), ("gizmo", 1), ("doohickey", 1), ("widget", 70), ("widget", 1),
]


def process(orders, inventory):
    revenue = 0.0
    problems = []
    for item, count in orders:
        if item not in inventory:
            problems.append(f"unknown item {item}")
            continue
        record = inventory[item]
        if record["stock"] < count:
            problems.append(f"{item}: wanted {count}, have {record['stock']}")
            continue
        record["stock"] -= count
        revenue += record["price"] * count
    return revenue, problems


revenue, problems = process(orders, inventory)
print(f"revenue {revenue:.2f}")
for i, p in enumerate(problems, 1):
    print(f"{i}. {p}")
tags = {}
for name, record in inventory.items():
    for tag in record["tags"]:
        tags.setdefault(tag, set()).add(name)
for tag in sorted(tags):
    print(tag, sorted(tags[tag]))
empty = [name for name, r in inventory.items() if not r["stock"]]
print("reorder:", ", ".join(empty) or "nothing")
value = sum(r["price"] * r["stock"] for r in inventory.values())
print("value", value, round(value, 1))
print(max(inventory, key=lambda n: inventory[n]["price"]))
by_price = sorted(inventory.items(), key=lambda kv: kv[1]["price"])
print([n for n, _ in by_price])
del inventory["doohickey"]
print(list(inventory), "gadget" in inventory, inventory.get("none", {}).get("price"))
gadget = inventory.pop("gadget")
gadget["price"] *= 1.1
inventory["gadget v2"] = gadget
print(inventory)

import pandas as pd

people = pd.DataFrame({"id": [1, 2, 3], "name": ["Ann", "Bob", "Cy"]})
orders = pd.DataFrame({"person": [1, 1, 3, 4], "amount": [10, 20, 5, 99]})
joined = people.merge(orders, left_on="id", right_on="person", how="left")
print(joined[["name", "amount"]].fillna(0).values.tolist())
inner = pd.merge(people, orders, left_on="id", right_on="person")
print(len(inner), inner["amount"].sum(), sorted(set(inner["name"])))
totals = inner.groupby("name")["amount"].sum().sort_values(ascending=False)
for name, amount in totals.items():
    print(f"{name:<5}{amount:>6}")
both = pd.concat([people, pd.DataFrame({"id": [9], "name": ["New"]})], ignore_index=True)
print(both["name"].tolist(), both.index.tolist())

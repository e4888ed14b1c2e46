import pandas as pd

sales = pd.DataFrame({
    "region": ["N", "S", "N", "E", "S", "N"],
    "product": ["a", "a", "b", "a", "b", "a"],
    "units": [10, 5, 7, 3, 8, 1],
    "price": [1.5, 2.0, 3.0, 1.0, 2.5, 1.5],
})
sales["total"] = sales["units"] * sales["price"]
by_region = sales.groupby("region")["total"].sum()
print(by_region.to_dict())
for region, group in sales.groupby("region"):
    print(region, len(group), group["units"].sum())
print(sales.groupby("product").agg({"units": "sum", "total": "mean"}).round(2).to_dict())
print(sales.pivot_table(index="region", columns="product", values="units", aggfunc="sum", fill_value=0).to_dict())
print(by_region.idxmax(), float(by_region.max()))

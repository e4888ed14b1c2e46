"""Reads sales as CSV, groups and totals them."""
import csv
import io
from collections import defaultdict

DATA = '''date,region,product,units,price
2024-01-05,North,"Chair, wooden",3,45.50
2024-01-06,South,Table,1,120.00
2024-01-06,North,Lamp,10,15.25
2024-02-01,East,"Desk ""Pro""",2,310.00
2024-02-03,South,Chair,x,45.50
2024-02-09,North,Lamp,4,15.25
'''


def read(text):
    reader = csv.DictReader(io.StringIO(text))
    for number, row in enumerate(reader, start=2):
        try:
            yield {**row, "units": int(row["units"]), "price": float(row["price"])}
        except ValueError as error:
            print(f"line {number}: {error}")


by_region = defaultdict(float)
by_month = defaultdict(lambda: defaultdict(int))
rows = list(read(DATA))
for row in rows:
    by_region[row["region"]] += row["units"] * row["price"]
    by_month[row["date"][:7]][row["product"]] += row["units"]
for region, total in sorted(by_region.items(), key=lambda item: -item[1]):
    print(f"{region:<6} {total:10.2f}")
for month in sorted(by_month):
    print(month, dict(by_month[month]))
out = io.StringIO()
writer = csv.writer(out)
writer.writerow(["region", "total"])
for region in sorted(by_region):
    writer.writerow([region, f"{by_region[region]:.1f}"])
writer.writerow(['has "quotes"', "a,b"])
print(out.getvalue().replace("\r\n", "|"))
print(len(rows), rows[0])

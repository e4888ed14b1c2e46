"""Sums sales from CSV and prints a report with totals and a chart."""
import csv
import io
import statistics
from collections import OrderedDict, namedtuple
from datetime import datetime
from itertools import groupby
from operator import attrgetter, itemgetter

DATA = '''date,region,product,units,price
2024-01-05,North,"Widget, large",10,2.50
2024-01-17,South,Gadget,3,19.99
2024-02-02,North,Gadget,7,19.99
2024-02-11,East,"Widget, large",25,2.45
2024-02-28,South,Gizmo "Pro",1,249.00
2024-03-03,North,Gadget,x,19.99
2024-03-09,East,Gadget,4,18.50
2024-03-15,North,"Widget, large",12,2.60
'''

Sale = namedtuple("Sale", "day region product units price")


def load(text):
    sales, errors = [], []
    for row in csv.DictReader(io.StringIO(text)):
        try:
            sales.append(Sale(datetime.strptime(row["date"], "%Y-%m-%d"), row["region"], row["product"], int(row["units"]), float(row["price"])))
        except ValueError as error:
            errors.append(f"{row['date']}: {error}")
    return sales, errors


def revenue(sale):
    return sale.units * sale.price


def table(rows, header):
    widths = [max(len(str(row[i])) for row in rows + [header]) for i in range(len(header))]
    line = "+".join("-" * (w + 2) for w in widths)
    out = [" | ".join(f"{cell:<{w}}" for cell, w in zip(header, widths)), line]
    for row in rows:
        out.append(" | ".join(f"{cell:>{w}}" if isinstance(cell, (int, float)) else f"{cell:<{w}}" for cell, w in zip(row, widths)))
    return "\n".join(out)


sales, errors = load(DATA)
print(len(sales), errors)
by_region = OrderedDict()
for sale in sorted(sales, key=attrgetter("region")):
    by_region.setdefault(sale.region, []).append(sale)
rows = [[region, len(group), round(sum(map(revenue, group)), 2), round(statistics.mean(map(revenue, group)), 2)] for region, group in by_region.items()]
print(table(rows, ["region", "sales", "total", "average"]))
for month, group in groupby(sales, key=lambda sale: sale.day.strftime("%b %Y")):
    total = sum(revenue(sale) for sale in group)
    print(f"{month} {total:9.2f} {'*' * int(total / 10)}")
best = max(sales, key=revenue)
print(best._asdict(), best.day.isoformat(), f"{revenue(best):.1%}" if revenue(best) < 1 else f"{revenue(best):,.2f}")
totals = {}
for sale in sales:
    totals[sale.product] = totals.get(sale.product, 0) + sale.units
for product, units in sorted(totals.items(), key=itemgetter(1), reverse=True):
    print(f"{product:.<20}{units:.>6}")
prices = [sale.price for sale in sales]
print(statistics.median(prices), round(statistics.stdev(prices), 4), statistics.mode(sale.region for sale in sales), statistics.pvariance([1, 2, 3, 4]))
out = io.StringIO()
writer = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC)
writer.writerow(["product", "units"])
writer.writerows(sorted(totals.items()))
print(out.getvalue().replace("\r\n", "\n"), end="")

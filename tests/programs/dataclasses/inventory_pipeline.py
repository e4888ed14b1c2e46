from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Iterable, Iterator


@dataclass(frozen=True)
class Product:
    sku: str
    name: str
    cents: int

    @property
    def price(self) -> str:
        return f"{self.cents // 100}.{self.cents % 100:02d}"


@dataclass
class Line:
    product: Product
    quantity: int = 1

    @property
    def total(self) -> int:
        return self.product.cents * self.quantity


@dataclass
class Order:
    number: int
    customer: str
    lines: list[Line] = field(default_factory=list)
    tags: set[str] = field(default_factory=set)

    def add(self, product: Product, quantity: int = 1) -> Order:
        for line in self.lines:
            if line.product == product:
                line.quantity += quantity
                return self
        self.lines.append(Line(product, quantity))
        return self

    @property
    def total(self) -> int:
        return sum(line.total for line in self.lines)


def large(orders: Iterable[Order], limit: int) -> Iterator[Order]:
    return (o for o in orders if o.total >= limit)


pen, pad, bag = Product("p1", "pen", 150), Product("p2", "pad", 399), Product("b1", "bag", 4999)
orders = [
    Order(1, "ann").add(pen, 10).add(pad).add(pen),
    Order(2, "bob").add(bag),
    Order(3, "ann", tags={"gift"}).add(pad, 2),
]
for order in orders:
    print(order.number, order.customer, order.total, [(l.product.name, l.quantity) for l in order.lines], order.tags or "-")
by_customer: defaultdict[str, int] = defaultdict(int)
for order in orders:
    by_customer[order.customer] += order.total
print(dict(by_customer), [o.number for o in large(orders, 2000)], pen.price, bag.price)
print(orders[2].lines[0], {pen: 1}[Product("p1", "pen", 150)])
print(max(orders, key=lambda o: o.total).customer, sorted(orders, key=lambda o: (o.customer, -o.total))[0].number)

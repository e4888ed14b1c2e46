"""A small shop: stock, orders, discounts, an audit log, and everything that can go wrong."""
import copy
import itertools
import json
from abc import ABC, abstractmethod
from collections import ChainMap, Counter
from dataclasses import asdict, dataclass, field
from decimal import ROUND_HALF_EVEN, Decimal
from functools import cached_property, singledispatch, total_ordering


@total_ordering
class Money:
    __slots__ = ("amount",)

    def __init__(self, amount):
        self.amount = Decimal(amount).quantize(Decimal("0.01"), rounding=ROUND_HALF_EVEN)

    def __add__(self, other):
        return Money(self.amount + other.amount) if isinstance(other, Money) else NotImplemented

    def __radd__(self, other):
        return self if other == 0 else NotImplemented

    def __mul__(self, factor):
        return Money(self.amount * Decimal(str(factor)))

    def __eq__(self, other):
        return isinstance(other, Money) and self.amount == other.amount

    def __lt__(self, other):
        return self.amount < other.amount

    def __hash__(self):
        return hash(self.amount)

    def __str__(self):
        return f"€{self.amount:,}"

    def __repr__(self):
        return f"Money('{self.amount}')"


@dataclass
class Item:
    sku: str
    name: str
    price: Money
    tags: set = field(default_factory=set)


class OutOfStock(Exception):
    def __init__(self, item, wanted, left):
        self.item, self.wanted, self.left = item, wanted, left
        super().__init__(item.sku, wanted, left)

    def __str__(self):
        return f"only {self.left} of {self.item.name} left, {self.wanted} wanted"


class Discount(ABC):
    @abstractmethod
    def apply(self, lines):
        """The part of the price that is taken off."""

    def __call__(self, lines):
        return self.apply(lines)


class Percent(Discount):
    def __init__(self, percent, tag):
        self.percent, self.tag = percent, tag

    def apply(self, lines):
        return sum((item.price * (count * self.percent / 100) for item, count in lines.items() if self.tag in item.tags), Money(0))


class ThirdFree(Discount):
    def apply(self, lines):
        return sum((item.price * (count // 3) for item, count in lines.items()), Money(0))


Item.__hash__ = lambda self: hash(self.sku)


class Order:
    numbers = itertools.count(1)

    def __init__(self, shop):
        self.number = next(self.numbers)
        self.shop = shop
        self.lines = Counter()

    def add(self, sku, count=1):
        item = self.shop.item(sku)
        left = self.shop.stock[sku] - self.lines[item]
        if count > left:
            raise OutOfStock(item, count, left)
        self.lines[item] += count
        return self

    @cached_property
    def total(self):
        gross = sum(item.price * count for item, count in self.lines.items())
        off = sum(discount(self.lines) for discount in self.shop.discounts)
        return gross + off * -1

    def __len__(self):
        return sum(self.lines.values())

    def __iter__(self):
        yield from sorted(self.lines.items(), key=lambda line: line[0].name)


class Shop:
    def __init__(self, items, **stock):
        self.items = {item.sku: item for item in items}
        self.stock = Counter(stock)
        self.discounts = []

    def item(self, sku):
        try:
            return self.items[sku]
        except KeyError:
            raise LookupError(f"no such thing as {sku!r}") from None

    def close(self, order):
        for item, count in order:
            self.stock[item.sku] -= count
        self.stock = +self.stock
        return order.total


@singledispatch
def encode(value):
    raise TypeError(f"cannot encode {type(value).__name__}")


@encode.register(Money)
def _(value):
    return str(value.amount)


@encode.register(set)
def _(value):
    return sorted(value)


shop = Shop([Item("a1", "Apple", Money("0.35"), {"fruit"}), Item("b2", "Book", Money("12.90")), Item("c3", "Cherry", Money("0.055"), {"fruit", "red"})], a1=10, b2=1, c3=100)
shop.discounts += [Percent(10, "fruit"), ThirdFree()]
order = Order(shop).add("a1", 7).add("c3", 5)
for action in (lambda: order.add("b2", 2), lambda: order.add("zz"), lambda: order.add("a1", 4), lambda: Discount(), lambda: Money("x"), lambda: Money(1) + 5, lambda: json.dumps({1, 2})):
    try:
        action()
    except (OutOfStock, LookupError, TypeError, ArithmeticError) as error:
        print(type(error).__name__, "|", error)
for item, count in order:
    print(f"{item.name:<10}{count:>4} x {item.price!s:>8} = {item.price * count!s:>9}")
print(len(order), order.total, shop.close(order), dict(shop.stock), Order(shop).number, bool(Order(shop)))
print(json.dumps([asdict(item) for item in shop.items.values()], default=encode, indent=1))
backup = copy.deepcopy(shop.items)
shop.items["a1"].tags.add("sale")
print(backup["a1"].tags, sorted(shop.items["a1"].tags), max(i.price for i in shop.items.values()), sorted(i.price for i in shop.items.values()))
settings = ChainMap({"currency": "€"}, {"currency": "$", "language": "en"})
print(settings["currency"], settings["language"], len(settings), Money(1234567) * 1.5, {Money("1.0"): 1}[Money(1)])

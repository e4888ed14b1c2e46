import copy


class Account:
    """A bank account."""

    def __init__(self, owner, balance=0, *, limit=100):
        self.owner = owner
        self._balance = balance
        self.limit = limit
        self.log = []

    @property
    def balance(self):
        return self._balance

    @staticmethod
    def rate(years):
        return 0.01 * years

    def deposit(self, amount):
        """Puts money in."""
        if amount <= 0:
            raise ValueError("amount must be positive")
        self._balance += amount
        self.log.append(("deposit", amount))
        return self

    def __repr__(self):
        return f"Account({self.owner!r}, {self._balance})"

    def __eq__(self, other):
        return isinstance(other, Account) and self.owner == other.owner

    def __len__(self):
        return len(self.log)

    def __lt__(self, other):
        return self._balance < other._balance


class Saver(Account):
    def __init__(self, owner):
        super().__init__(owner, 10, limit=5)
        self.extra = {}

    def deposit(self, amount):
        super().deposit(amount)
        self.extra[amount] = True
        return self

    def total(self, parts=(1, 2), sep=", "):
        return sep.join(str(p) for p in parts) + f" {self.balance}"


class Empty:
    pass


class LinkedList:
    class Inner:
        def __init__(self, v):
            self.v = v

    def __init__(self):
        self.head = None
        self.size = 0

    def push(self, value):
        node = Link(value)
        node.next = self.head
        self.head = node
        self.size += 1

    def __iter__(self):
        node = self.head
        while node is not None:
            yield node.value
            node = node.next


class Link:
    def __init__(self, value):
        self.value = value
        self.next = None


def show(thing):
    print(thing.owner, thing.balance, thing.log, len(thing))


a = Account("ann", 5)
b = Saver("bob")
a.deposit(3).deposit(4)
b.deposit(7)
for each in [a, b]:
    show(each)
    print(each, repr(each), each == a, each.rate(3), Account.rate(2), each.limit)
print(sorted([b, a]), max(a, b), b.total(), b.total(sep="-"), b.total((4,)))
print(a.balance, hasattr(a, "extra"), getattr(b, "extra"), type(b).__name__, isinstance(b, Account))
a.note = "hello"
print(a.note)
e = Empty()
e.x = 3
print(e.x)
try:
    print(a.missing)
except AttributeError as error:
    print(error)
try:
    Account()
except TypeError as error:
    print(error)
try:
    a.deposit(-1)
except ValueError as error:
    print(error)
try:
    a.balance = 3
except AttributeError as error:
    print(type(error).__name__)
try:
    a.deposit(1, 2)
except TypeError as error:
    print(error)
l = LinkedList()
for i in range(4):
    l.push(i * i)
print(list(l), l.size, l.head.value, l.head.next.next.value)
try:
    print(l.head.next.next.next.next.value)
except AttributeError as error:
    print(error)
c = copy.copy(a)
c.deposit(100)
print(a, c, c == a)
f = a.deposit
f(9)
print(a, Account.deposit(a, 1), Account.__repr__(b))
print(Account, Account.__mro__, Saver.__bases__)
print(LinkedList.Inner(3).v)

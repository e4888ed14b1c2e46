"""Accounts with interest, fees and statements: dates and decimal numbers."""
from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Iterator

CENT = Decimal("0.01")


class BankError(Exception):
    """Something the bank does not do."""


class InsufficientFunds(BankError):
    def __init__(self, account: Account, amount: Decimal) -> None:
        super().__init__(f"{account.number}: balance {account.balance} is less than {amount}")
        self.missing = amount - account.balance


def money(value) -> Decimal:
    return Decimal(str(value)).quantize(CENT, rounding=ROUND_HALF_UP)


@dataclass(frozen=True, order=True)
class Transaction:
    day: date
    amount: Decimal
    text: str = field(compare=False)

    def __str__(self):
        return f"{self.day:%d.%m.%Y} {self.amount:>12,.2f}  {self.text}"


class Account(ABC):
    _next = 1000

    def __init__(self, owner: str, opened: date):
        Account._next += 1
        self.number = f"AC{Account._next}"
        self.owner = owner
        self.opened = opened
        self.transactions: list[Transaction] = []

    @property
    def balance(self) -> Decimal:
        return sum((t.amount for t in self.transactions), Decimal(0))

    @property
    @abstractmethod
    def rate(self) -> Decimal: ...

    def deposit(self, amount, day: date, text="deposit"):
        amount = money(amount)
        if amount <= 0:
            raise ValueError(f"amount must be positive, not {amount}")
        self.transactions.append(Transaction(day, amount, text))

    def withdraw(self, amount, day: date, text="withdrawal"):
        amount = money(amount)
        if amount > self.available():
            raise InsufficientFunds(self, amount)
        self.transactions.append(Transaction(day, -amount, text))

    def available(self) -> Decimal:
        return self.balance

    def interest(self, start: date, end: date) -> Decimal:
        total = Decimal(0)
        day = start
        while day < end:
            balance = sum((t.amount for t in self.transactions if t.day <= day), Decimal(0))
            total += balance * self.rate / 365
            day += timedelta(days=1)
        return money(total)

    def statement(self) -> Iterator[str]:
        yield f"--- {self.number} {self.owner} ({type(self).__name__}) ---"
        running = Decimal(0)
        for transaction in sorted(self.transactions):
            running += transaction.amount
            yield f"{transaction}  [{running:,.2f}]"
        yield f"balance {self.balance:,.2f}"


class Savings(Account):
    rate = Decimal("0.025")


class Checking(Account):
    limit = Decimal(500)

    @property
    def rate(self):
        return Decimal("-0.12") if self.balance < 0 else Decimal(0)

    def available(self):
        return self.balance + self.limit


class Bank:
    def __init__(self):
        self.accounts: dict[str, Account] = {}

    def open(self, kind, owner, day):
        account = kind(owner, day)
        self.accounts[account.number] = account
        return account

    def transfer(self, source, target, amount, day):
        try:
            a, b = self.accounts[source], self.accounts[target]
        except KeyError as error:
            raise BankError(f"no account {error}") from error
        a.withdraw(amount, day, f"to {target}")
        b.deposit(amount, day, f"from {source}")


def month_ends(year):
    for month in range(1, 13):
        following = date(year + month // 12, month % 12 + 1, 1)
        yield following - timedelta(days=1)


bank = Bank()
start = date(2024, 1, 15)
savings = bank.open(Savings, "Ann", start)
checking = bank.open(Checking, "Ann", start)
savings.deposit("10000", start)
checking.deposit(250.555, start)
for amount, days in [(100, 3), (450.10, 10), (1000, 12), (99.99, 30)]:
    day = start + timedelta(days=days)
    try:
        checking.withdraw(amount, day, "card")
    except InsufficientFunds as error:
        print("refused:", error, "missing", error.missing)
for source, target, amount in [(savings.number, checking.number, "512.34"), ("AC1", savings.number, 5), (checking.number, savings.number, 10**6)]:
    try:
        bank.transfer(source, target, amount, date(2024, 3, 1))
    except BankError as error:
        print(type(error).__name__, error, repr(error.__cause__))
try:
    savings.deposit(-1, start)
except ValueError as error:
    print(error)
print("interest", savings.interest(start, date(2024, 12, 31)), checking.interest(start, date(2024, 6, 30)))
for account in bank.accounts.values():
    print(*account.statement(), sep="\n")
print([str(day) for day in month_ends(2024)][:3], sum(1 for day in month_ends(2023) if day.weekday() < 5))
try:
    Account("x", start)
except TypeError as error:
    print(error)
principal, rate = Decimal("1000"), Decimal("0.0375")
for year in (1, 5, 10, 30):
    print(year, (principal * (1 + rate) ** year).quantize(CENT), f"{(1 + rate) ** year:.6f}")

"""A small bank with accounts, transfers and a ledger."""
from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field


class BankError(Exception):
    pass


class InsufficientFunds(BankError):
    def __init__(self, account: Account, amount: int) -> None:
        super().__init__(f"{account.owner} has {account.balance}, needs {amount}")
        self.missing = amount - account.balance


@dataclass
class Account:
    number: int
    owner: str
    balance: int = 0
    history: list[tuple[str, int]] = field(default_factory=list)

    def deposit(self, amount: int) -> None:
        if amount <= 0:
            raise BankError("amount must be positive")
        self.balance += amount
        self.history.append(("deposit", amount))

    def withdraw(self, amount: int) -> None:
        if amount > self.balance:
            raise InsufficientFunds(self, amount)
        self.balance -= amount
        self.history.append(("withdraw", amount))


class Savings(Account):
    rate = 0.03

    def add_interest(self) -> int:
        interest = round(self.balance * self.rate)
        self.deposit(interest)
        return interest


class Bank:
    def __init__(self) -> None:
        self.accounts: dict[int, Account] = {}
        self.next_number = 1001
        self.statistics: defaultdict[str, int] = defaultdict(int)

    def open(self, owner: str, kind: type[Account] = Account) -> Account:
        account = kind(self.next_number, owner)
        self.accounts[account.number] = account
        self.next_number += 1
        self.statistics[kind.__name__] += 1
        return account

    def transfer(self, source: int, target: int, amount: int) -> bool:
        try:
            self.accounts[source].withdraw(amount)
        except InsufficientFunds as error:
            print("  refused:", error, "missing", error.missing)
            self.statistics["refused"] += 1
            return False
        except KeyError as error:
            print("  no account", error)
            return False
        else:
            self.accounts[target].deposit(amount)
            return True
        finally:
            self.statistics["transfers"] += 1

    def total(self) -> int:
        return sum(a.balance for a in self.accounts.values())


def main() -> None:
    bank = Bank()
    ann = bank.open("Ann")
    bob = bank.open("Bob", Savings)
    ann.deposit(1000)
    bob.deposit(500)
    print(bank.transfer(ann.number, bob.number, 300))
    print(bank.transfer(ann.number, bob.number, 5000))
    print(bank.transfer(7, bob.number, 1))
    if isinstance(bob, Savings):
        print("interest", bob.add_interest())
    try:
        ann.deposit(-5)
    except BankError as error:
        print("error:", error)
    for account in sorted(bank.accounts.values(), key=lambda a: a.balance, reverse=True):
        print(f"{account.number} {account.owner:<5}{account.balance:>8,}  {len(account.history)} moves")
    print(bank.total(), dict(bank.statistics))
    print(ann)
    print(bob.history)


if __name__ == "__main__":
    main()

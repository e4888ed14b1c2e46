"""Classes with fields and methods of their own types."""


class Account:
    """What somebody has at the bank."""

    fee = 2

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        self.entries = []

    # Refuses what is not there.
    def withdraw(self, amount):
        if amount > self.balance:
            raise ValueError(f"{self.owner} has {self.balance} only")
        self.balance -= amount
        self.entries.append(("withdraw", amount))
        return self.balance

    def __str__(self):
        return f"{self.owner}: {self.balance}"


class Savings(Account):
    def __init__(self, owner, rate):
        super().__init__(owner, 100)
        self.rate = rate

    def withdraw(self, amount):
        left = super().withdraw(amount)
        print(f"{left} left")
        return left

    @property
    def interest(self):
        return self.rate * 100.0

    @staticmethod
    def doubled(rate):
        return rate * 2.0


accounts = [Account("Ann", 20), Savings("Bob", 0.25)]
for account in accounts:
    account.withdraw(5)
    print(account)
savings = Savings("Cleo", Savings.doubled(0.5))
print(savings.interest, savings.owner)

from enum import Enum, auto


class State(Enum):
    IDLE = auto()
    HAS_MONEY = auto()
    DISPENSING = auto()
    OUT = auto()


class VendingMachine:
    PRICES = {"cola": 150, "water": 100, "chips": 120}

    def __init__(self, stock):
        self.state = State.IDLE
        self.stock = dict(stock)
        self.money = 0
        self.log = []
        self.transitions = {
            (State.IDLE, "coin"): self.insert,
            (State.HAS_MONEY, "coin"): self.insert,
            (State.HAS_MONEY, "select"): self.select,
            (State.HAS_MONEY, "refund"): self.refund,
            (State.DISPENSING, "take"): self.take,
        }

    def handle(self, event, *args):
        action = self.transitions.get((self.state, event))
        before = self.state
        if action is None:
            self.log.append(f"{before.name}: ignored {event}")
            return
        action(*args)
        self.log.append(f"{before.name} --{event}{args}--> {self.state.name} [{self.money}]")

    def insert(self, value):
        self.money += value
        self.state = State.HAS_MONEY

    def select(self, item):
        price = self.PRICES[item]
        if self.stock.get(item, 0) == 0 or self.money < price:
            return
        self.money -= price
        self.stock[item] -= 1
        self.state = State.DISPENSING

    def take(self):
        if not any(self.stock.values()):
            self.state = State.OUT
        elif self.money:
            self.state = State.HAS_MONEY
        else:
            self.state = State.IDLE

    def refund(self):
        self.money = 0
        self.state = State.IDLE


machine = VendingMachine({"cola": 1, "water": 1})
for event in [("select", "cola"), ("coin", 100), ("select", "cola"), ("coin", 100), ("select", "cola"), ("coin", 5), ("take",), ("refund",), ("coin", 100), ("select", "chips"), ("select", "water"), ("take",), ("coin", 1)]:
    machine.handle(*event)
print("\n".join(machine.log))
print(machine.stock, machine.state, machine.state is State.OUT)
machine.state = State.HAS_MONEY
try:
    machine.handle("select", "beer")
except KeyError as e:
    print("no such item", e)

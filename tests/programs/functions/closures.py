def make_account(balance):
    history = []

    def deposit(amount):
        nonlocal balance
        balance += amount
        history.append(('deposit', amount))
        return balance

    def withdraw(amount):
        nonlocal balance
        if amount > balance:
            raise ValueError(f"insufficient funds: {balance} < {amount}")
        balance -= amount
        history.append(('withdraw', amount))
        return balance

    return deposit, withdraw, lambda: list(history)


deposit, withdraw, history = make_account(100)
print(deposit(50), withdraw(30))
try:
    withdraw(1000)
except ValueError as e:
    print("error:", e)
print(history())

adders = [lambda x, n=n: x + n for n in range(3)]
print([f(10) for f in adders])


def averager():
    total = count = 0

    def add(value):
        nonlocal total, count
        total += value
        count += 1
        return total / count
    return add


avg = averager()
print(avg(10), avg(20), avg(60))


def curry(f):
    return lambda a: lambda b: lambda c: f(a, b, c)


print(curry(lambda a, b, c: a * b + c)(2)(3)(4))


def pipeline(*steps):
    def run(value):
        for step in steps:
            value = step(value)
        return value
    return run


print(pipeline(str.strip, str.upper, lambda s: s + "!", len)("  hey "))


def outer():
    x = "before"

    def show():
        return x
    x = "after"
    return show()


print(outer())
ops = {'+': lambda a, b: a + b, '-': lambda a, b: a - b, '*': lambda a, b: a * b, 'max': max}
print([ops[k](6, 3) for k in ops])

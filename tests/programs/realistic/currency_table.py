RATES = {"EUR": 1.0, "USD": 1.0825, "JPY": 163.45, "CHF": 0.9572}


def convert(amount, source, target):
    try:
        return round(amount / RATES[source] * RATES[target], 2)
    except KeyError as missing:
        raise ValueError(f"unknown currency {missing.args[0]}") from missing


print("      " + "".join(f"{c:>10}" for c in RATES))
for a in RATES:
    print(f"{a:<6}" + "".join(f"{convert(100, a, b):10.2f}" for b in RATES))
try:
    convert(1, "EUR", "XYZ")
except ValueError as e:
    print(e, repr(e.__cause__))

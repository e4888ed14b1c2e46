from enum import Enum


class Op(Enum):
    ADD = "+"
    MUL = "*"


def evaluate(tree):
    match tree:
        case int() | float() as number:
            return number
        case (Op.ADD, left, right):
            return evaluate(left) + evaluate(right)
        case (Op.MUL, left, right):
            return evaluate(left) * evaluate(right)
        case ["neg", inner]:
            return -evaluate(inner)
        case {"let": [name, value], "in": body}:
            return (name, evaluate(value), evaluate(body))
        case str(text) if text.isdigit():
            return int(text)
        case _:
            raise ValueError(f"cannot evaluate {tree!r}")


print(evaluate((Op.ADD, 1, (Op.MUL, 2, 3.5))), evaluate(["neg", "12"]), evaluate({"let": ["x", 3], "in": 4, "more": 1}))
for bad in ("x1", (Op.ADD, 1), None):
    try:
        evaluate(bad)
    except ValueError as e:
        print(e)
match (1, [2, 3]):
    case (a, [b, *c]):
        print(a, b, c)
match -5:
    case -5:
        print("minus five")
match 2.5, "x":
    case (2.5, "y") | (2.5, "x"):
        print("or")

"""Modules are values: they are handed on, and asked for what they have by name."""
import json
import math

print(getattr(math, "exp")(1))
print(hasattr(math, "no_such_thing"), hasattr(math, "sin"))
print([name for name in dir(math) if name.startswith("s")])
for module in (math, json):
    print(module.__name__, type(module))
try:
    getattr(math, "no_such_thing")
except AttributeError as e:
    print(e)


def circumference(library, radius):
    return 2 * library.pi * radius


print(circumference(math, 2))
print(getattr(json, "dumps")({"a": 1}))
operations = {name: getattr(math, name) for name in ("floor", "ceil", "trunc")}
print({name: operation(2.5) for name, operation in operations.items()})
math.answer = 42
print(math.answer)

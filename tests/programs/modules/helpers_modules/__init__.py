"""A package of the program."""
from .words import greeting


def greet(name):
    return f"{greeting}, {name}!"


print("package is imported")

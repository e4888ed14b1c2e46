__all__ = ["offered", "LISTED"]
LISTED = 3


def offered():
    return "offered"


def withheld():
    return "withheld"

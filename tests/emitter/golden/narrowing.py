def show(value):
    if isinstance(value, str):
        return value.upper()
    if isinstance(value, float):
        return str(value * 2.0)
    return "?"


print(show("a"), show(1.5), show(None))

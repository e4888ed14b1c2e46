# requires-python: >=3.11
try:
    raise ExceptionGroup("g", [ValueError(1), TypeError("x"), KeyError("k")])
except* ValueError as e:
    print("V", e.exceptions, e)
except* (TypeError, KeyError) as e:
    print("T", repr(e))
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), OSError(2)])
    except* ValueError:
        print("v")
except ExceptionGroup as g:
    print(repr(g))
try:
    raise ValueError("plain")
except* ValueError as e:
    print(repr(e))
g = ExceptionGroup("eg", [ValueError(1), ExceptionGroup("in", [TypeError(2)])])
print(g.message, g.exceptions, g.split(ValueError), g.subgroup(TypeError))

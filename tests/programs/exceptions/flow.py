def risky(n):
    try:
        print("try", n)
        if n == 1:
            raise ValueError("one")
        if n == 2:
            return "returned"
        if n == 3:
            {}['missing']
        if n == 4:
            [][1]
    except ValueError as error:
        print("value error", error, error.args)
    except (KeyError, IndexError) as error:
        print(type(error).__name__, error, repr(error))
    else:
        print("else")
    finally:
        print("finally", n)
    return "end"


for n in range(5):
    print(risky(n))


class AppError(Exception):
    pass


class NotFound(AppError):
    def __init__(self, name, code=404):
        super().__init__(f"{name} not found")
        self.name = name
        self.code = code


def find(name):
    raise NotFound(name)


try:
    find("x")
except AppError as e:
    print(type(e).__name__, e, e.code, isinstance(e, Exception), e.args)


def convert(text):
    try:
        return int(text)
    except ValueError as cause:
        raise AppError("bad number") from cause


try:
    convert("abc")
except AppError as e:
    print(e, '<-', repr(e.__cause__), e.__context__ is e.__cause__)


def reraise():
    try:
        1 / 0
    except ZeroDivisionError:
        print("again")
        raise


try:
    reraise()
except ArithmeticError as e:
    print("caught", e)


def nested():
    for i in range(3):
        try:
            if i == 1:
                continue
            if i == 2:
                break
            print("body", i)
        finally:
            print("after", i)


nested()


def finally_wins():
    try:
        return compute("try")
    finally:
        compute("finally")


def compute(what):
    print("compute", what)
    return what


print(finally_wins())
try:
    try:
        raise KeyError("inner")
    finally:
        print("cleanup")
except KeyError as e:
    print("outer", e)
try:
    raise Exception
except Exception as e:
    print(repr(e), str(e) == "")
try:
    raise ValueError("a", 2)
except ValueError as e:
    print(e, e.args)
try:
    assert 1 + 1 == 3, "math is broken"
except AssertionError as e:
    print("assert:", e)
try:
    raise TypeError("first") from None
except TypeError as e:
    print(e.__cause__, e.__suppress_context__)
try:
    raise "text"
except TypeError as e:
    print(e)

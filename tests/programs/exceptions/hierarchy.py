class ValidationError(ValueError):
    code = 1

    def __init__(self, field, message):
        super().__init__(message)
        self.field = field

    def __str__(self):
        return f"{self.field}: {super().__str__()}"


class TooLong(ValidationError):
    code = 2


def validate(record):
    if "name" not in record:
        raise ValidationError("name", "is missing")
    if len(record["name"]) > 5:
        raise TooLong("name", f"has {len(record['name'])} letters")
    if not isinstance(record.get("age", 0), int):
        raise TypeError("age must be int")
    return True


for record in ({"name": "Ann"}, {}, {"name": "Maximilian"}, {"name": "Bob", "age": "x"}, None):
    try:
        print(validate(record))
    except TooLong as e:
        print("too long:", e, e.code, e.args)
    except ValidationError as e:
        print("invalid:", e, e.field, e.code)
    except Exception as e:
        print(type(e).__name__, isinstance(e, ValueError))
    finally:
        print("-")
print(issubclass(TooLong, ValueError), [c.__name__ for c in TooLong.__mro__][:4])
try:
    try:
        raise ValueError("inner")
    except ValueError:
        raise TypeError("outer")
except TypeError as e:
    print(repr(e.__context__), e.__cause__)
for error in (OSError(2, "No such file"), KeyError("k"), StopIteration(5), UnicodeError("u"), LookupError(), ArithmeticError("a", "b")):
    print(repr(error), "|", str(error), "|", error.args)
errors = {}
for text in ("1", "x", "2.5", ""):
    try:
        errors[text] = int(text)
    except ValueError as e:
        errors[text] = str(e)
print(errors)

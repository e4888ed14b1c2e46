"""What a finally block assigns is known after it, and nothing else."""


def swapped(x):
    sign = 5
    try:
        print("try", sign)
    except KeyError:
        raise
    finally:
        done = False
        sign = -(x // x)
    print(sign, (sign << 11) % 1000003, done)


def leaves():
    try:
        raise SystemExit(3)
    except Exception:
        print("never")
    finally:
        print("finally")


def chained():
    try:
        try:
            {}["a"]
        except Exception:
            raise GeneratorExit("out")
        except BaseException as other:
            print("never", other)
    except BaseException as error:
        print(type(error).__name__, repr(error.__context__))


def both_kinds():
    for kind in (ValueError, KeyboardInterrupt, SystemExit):
        try:
            raise kind("x")
        except Exception as error:
            print("ordinary", repr(error))
        except BaseException as error:
            print("other", repr(error))


def around():
    try:
        raise ValueError("outer")
    except ValueError as outer:
        try:
            raise KeyError("inner")
        except KeyError as inner:
            print(repr(inner.__context__))
            try:
                raise outer
            except ValueError as again:
                print(repr(again.__context__), inner.__context__)


swapped(7)
around()
chained()
both_kinds()
leaves()

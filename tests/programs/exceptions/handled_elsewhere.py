"""What asks for the exception that is handled: a bare raise in a function, sys.exc_info, traceback."""
import sys
import traceback


def fail():
    raise ValueError("bad")


def again():
    raise


try:
    try:
        fail()
    except ValueError:
        print(sys.exc_info()[0], sys.exc_info()[1])
        again()
except ValueError as e:
    print("again", e)
print(sys.exc_info())
try:
    again()
except RuntimeError as e:
    print(e)
try:
    fail()
except ValueError as e:
    print(traceback.format_exc().splitlines()[-1])
    print(traceback.format_exception_only(type(e), e))
    try:
        {}["missing"]
    except KeyError:
        print(sys.exc_info()[0])
    print(sys.exc_info()[0])

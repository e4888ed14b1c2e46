# SPDX-License-Identifier: Apache-2.0
"""Objects for the tests of the Java client."""

from collections import namedtuple
from dataclasses import dataclass
from enum import Enum
import threading
import time


class Box:
    def __init__(self, content):
        self.content = content

    def __call__(self, more):
        return self.content + more


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Keys:
    def __getitem__(self, key):
        return repr(key)


def describe(a, b=None):
    """Both as text."""
    return f"{a} {b}"


class Manager:
    def __init__(self):
        self.log = []

    def __enter__(self):
        self.log.append("enter")
        return "entered"

    def __exit__(self, kind, value, trace):
        self.log.append(f"exit {value}")
        return value is not None


def count_to(end):
    yield from range(end)


def many_lists(count):
    return [[] for _ in range(count)]


def note_the_end(path):
    import atexit

    def note():
        with open(path, "w") as file:
            file.write("in good order")

    atexit.register(note)


def failing_after(count):
    for i in range(count):
        yield i
    raise RuntimeError("half-way")


Point = namedtuple("Point", ["x", "y"])


@dataclass
class Person:
    name: str
    age: int


class Color(Enum):
    RED = 1
    GREEN = "g"


def same(value):
    return value


def same_in_list(value):
    return [value]


def sleep(seconds):
    time.sleep(seconds)
    return seconds


def after_saying_so(name, *args):
    print("it runs")
    return globals()[name](*args)


def wait_for_file(path):
    import os

    while not os.path.exists(path):
        time.sleep(0.001)


notes = []


def note(text):
    notes.append(text)


def loop_for_ever():
    while True:
        pass


def loop_whatever_comes():
    while True:
        try:
            print("it runs")
            while True:
                pass
        except BaseException:
            pass


def raise_chain():
    try:
        try:
            raise KeyError("inner")
        except KeyError as inner:
            raise ValueError("middle") from inner
    except ValueError as middle:
        failure = RuntimeError("outer")
        if hasattr(failure, "add_note"):
            failure.add_note("a note")
        raise failure from middle


def apply(function, *args, **kwargs):
    return function(*args, **kwargs)


failure = ValueError("the very object")


def fail():
    raise failure


def is_the_very_failure(function):
    try:
        function()
    except ValueError as caught:
        return caught is failure
    return False


class Keeper:
    """Catches an exception and raises it again when asked."""

    def catch(self, function):
        try:
            function()
        except Exception as caught:
            self.failure = caught

    def throw(self):
        raise self.failure


def fail_in_a_group():
    raise ExceptionGroup("several", [ValueError("a"), ExceptionGroup("more", [KeyError("b")])])


def apply_quietly(function):
    try:
        function()
    except Exception as failure:
        return f"{type(failure).__name__}: {failure}"


def apply_in_thread(function, value):
    results = []
    thread = threading.Thread(target=lambda: results.append(function(value)))
    thread.start()
    thread.join()
    return results[0]


def recurse(function, depth):
    return function(depth)


def leave(code):
    import os

    os._exit(code)


def call(function, *args):
    return function(*args)


def kill_itself():
    import os
    import signal

    os.kill(os.getpid(), signal.SIGKILL)


def kill_itself_in_the_reply():
    import os

    write = os.write

    def write_half(descriptor, data):
        write(descriptor, bytes(data)[: len(data) // 2])
        kill_itself()

    os.write = write_half
    return "x" * 1000


def start_a_child_that_holds_the_pipes(pid_file, of_the_library=True):
    """The child lives until somebody kills it. The C library's own fork closes nothing in it, Python's does."""
    import ctypes
    import os

    child = ctypes.CDLL(None).fork() if of_the_library else os.fork()
    if child == 0:
        while True:
            time.sleep(1)
    with open(pid_file, "w") as file:
        file.write(str(child))


def leave_a_child_that_holds_the_pipes(pid_file, of_the_library):
    start_a_child_that_holds_the_pipes(pid_file, of_the_library)
    leave(9)


def close_the_pipes():
    import os

    os.closerange(3, 256)
    time.sleep(600)


def crash():
    import faulthandler

    faulthandler._sigsegv()


def recursion_bomb():
    return recursion_bomb()


def memory_bomb():
    return bytearray(1 << 40)


def say(text):
    import sys

    print(text)
    print("error: " + text, file=sys.stderr)
    return text


def read_line():
    return input()


class Bad:
    def __repr__(self):
        raise ValueError("repr")

    def __len__(self):
        raise ValueError("len")

    def __eq__(self, other):
        raise ValueError("eq")

    def __del__(self):
        raise ValueError("del")


class Model:
    def __init__(self):
        self.alpha = 1.0
        self.seen = {}

    def fit_model(self, data, *, n_jobs=1, **options):
        self.seen = {"n_jobs": n_jobs, **options}
        return sum(data)


def kinds_of_exceptions():
    import builtins

    return [
        name for name, kind in vars(builtins).items()
        if isinstance(kind, type) and issubclass(kind, BaseException) and kind.__name__ == name
    ]


def throw(name):
    import builtins

    kind = getattr(builtins, name)
    if name.endswith("ExceptionGroup"):
        raise kind("several", [KeyboardInterrupt() if name.startswith("Base") else ValueError()])
    raise kind.__new__(kind)

import contextlib


class Flaky:
    def __init__(self, failures):
        self.failures = failures
        self.calls = 0

    def fetch(self):
        self.calls += 1
        if self.calls <= self.failures:
            raise ConnectionError(f"attempt {self.calls} failed")
        return "data"


def retry(times):
    def decorate(f):
        def wrapper(*args, **kwargs):
            last = None
            for attempt in range(1, times + 1):
                try:
                    return f(*args, **kwargs)
                except (ConnectionError, TimeoutError) as error:
                    last = error
                    print("retry", attempt, error)
            raise RuntimeError(f"gave up after {times}") from last
        return wrapper
    return decorate


@retry(3)
def load(source):
    return source.fetch()


print(load(Flaky(2)))
try:
    load(Flaky(5))
except RuntimeError as e:
    print(e, "because", e.__cause__, type(e.__cause__).__name__)

log = []


@contextlib.contextmanager
def step(name):
    log.append(f"start {name}")
    try:
        yield log
    except KeyError as e:
        log.append(f"ignored {e}")
    finally:
        log.append(f"end {name}")


with step("one"):
    log.append("work")
with step("two"):
    {}["missing"]
try:
    with step("three"):
        int("x")
except ValueError:
    log.append("escaped")
print(log)
with contextlib.ExitStack() as stack:
    for n in range(3):
        stack.callback(print, "closing", n)
    print("inside")

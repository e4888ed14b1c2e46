import concurrent.futures
import threading
import time
from concurrent.futures import ThreadPoolExecutor, as_completed, wait

with ThreadPoolExecutor(max_workers=3, thread_name_prefix="pool") as executor:
    print(list(executor.map(lambda x: x * x, range(6))), list(executor.map(pow, [2, 3], [3, 2])))
    futures = {executor.submit(lambda n=n: n * 10): n for n in range(3)}
    print(sorted(future.result() for future in as_completed(futures)))
    failed = executor.submit(int, "x")
    try:
        failed.result()
    except ValueError as error:
        print(error)
    print(failed.done(), failed.running(), type(failed.exception()).__name__)
    failed.add_done_callback(lambda future: print("called back", future.cancelled()))
    done, open_ones = wait([executor.submit(time.sleep, 0.01) for _ in range(3)])
    print(len(done), len(open_ones))
    print(executor.submit(lambda: threading.current_thread().name).result().startswith("pool_"))
    released = threading.Event()
    slow = executor.submit(released.wait)
    try:
        slow.result(timeout=0.01)
    except concurrent.futures.TimeoutError:
        print("too slow", concurrent.futures.TimeoutError.__name__)
    released.set()
    nested = executor.submit(lambda: executor.submit(str, 5).result())
    print(nested.result())
try:
    executor.submit(print)
except RuntimeError as error:
    print(error)

started = []
with ThreadPoolExecutor(1, initializer=started.append, initargs=("begun",)) as executor:
    begun, released = threading.Event(), threading.Event()
    first = executor.submit(lambda: (begun.set(), released.wait()))
    begun.wait()
    second = executor.submit(print, "never")
    print(second.cancel(), second.cancelled(), first.cancel())
    released.set()
print(started)
try:
    second.result()
except concurrent.futures.CancelledError:
    print("cancelled")
for wrong in (0, -1):
    try:
        ThreadPoolExecutor(wrong)
    except ValueError as error:
        print(error)

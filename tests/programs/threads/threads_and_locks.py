import threading
import time

lock = threading.Lock()
total = 0


def add(n=100):
    global total
    for _ in range(n):
        with lock:
            total += 1


threads = [threading.Thread(target=add, args=(50,), kwargs={}) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(total, threads[0].is_alive(), lock.locked())


class Squarer(threading.Thread):
    def __init__(self, n):
        super().__init__(name=f"squarer {n}", daemon=True)
        self.n = n
        self.result = None

    def run(self):
        self.result = self.n**2


squarers = [Squarer(i) for i in range(3)]
for squarer in squarers:
    squarer.start()
for squarer in squarers:
    squarer.join()
print([s.result for s in squarers], [s.name for s in squarers], squarers[0].daemon)
print(isinstance(squarers[0], threading.Thread), Squarer.__mro__[1] is threading.Thread)

event = threading.Event()
waiter = threading.Thread(target=lambda: print("waited", event.wait(5)))
waiter.start()
time.sleep(0.02)
event.set()
waiter.join()
print(event.is_set(), threading.Event().wait(0.01))

condition = threading.Condition()
items = []


def consume():
    with condition:
        condition.wait_for(lambda: len(items) >= 2)
        print("consumed", items)


consumer = threading.Thread(target=consume)
consumer.start()
for i in range(2):
    with condition:
        items.append(i)
        condition.notify_all()
consumer.join()

reentrant = threading.RLock()
with reentrant:
    with reentrant:
        print("nested")
semaphore = threading.Semaphore(2)
print(semaphore.acquire(), semaphore.acquire(), semaphore.acquire(blocking=False))
bounded = threading.BoundedSemaphore(1)
try:
    bounded.release()
except ValueError as error:
    print(error)

local = threading.local()
local.x = 1


def other():
    print(hasattr(local, "x"))
    local.x = 2


thread = threading.Thread(target=other)
thread.start()
thread.join()
print(local.x)

barrier = threading.Barrier(3, action=lambda: print("all here"))
places = []
parties = [threading.Thread(target=lambda: places.append(barrier.wait())) for _ in range(3)]
for thread in parties:
    thread.start()
for thread in parties:
    thread.join()
print(sorted(places), barrier.broken)

timer = threading.Timer(0.01, print, args=["the time has come"])
timer.start()
timer.join()
late = threading.Timer(60, print, args=["never"])
late.start()
late.cancel()
late.join()

# One that waits in a loop does not keep the others from going on.
ready = threading.Event()
threading.Thread(target=lambda: (time.sleep(0.02), ready.set())).start()
while not ready.is_set():
    pass
print("ready")

print(threading.current_thread().name, threading.current_thread() is threading.main_thread())
for action in (lock.release, threads[0].start, threading.Thread().join, reentrant.release):
    try:
        action()
    except RuntimeError as error:
        print(error)
gate = threading.Lock()
gate.acquire()
threading.Thread(target=lambda: (gate.acquire(), time.sleep(0.02), print("a program waits for its threads"))).start()
print("the main thread ends")
gate.release()

import queue
import threading

tasks = queue.Queue(maxsize=2)


def produce():
    for i in range(5):
        tasks.put(i)
    tasks.put(None)


threading.Thread(target=produce).start()
print(list(iter(tasks.get, None)))
for attempt in (lambda: tasks.get(timeout=0.01), tasks.get_nowait):
    try:
        attempt()
    except queue.Empty as error:
        print("empty", repr(error))
tasks.put_nowait("a")
tasks.put("b")
print(tasks.full(), tasks.qsize())
try:
    tasks.put_nowait("c")
except queue.Full:
    print("full")

by_priority = queue.PriorityQueue()
for item in ((3, "c"), (1, "a"), (2, "b")):
    by_priority.put(item)
print([by_priority.get()[1] for _ in range(by_priority.qsize())])
stack = queue.LifoQueue()
for item in range(3):
    stack.put(item)
print(stack.get(), stack.get(), stack.empty())
simple = queue.SimpleQueue()
for item in (None, 1, None):
    simple.put(item)
print([simple.get() for _ in range(3)])

work = queue.Queue()
results = []


def serve():
    while True:
        item = work.get()
        if item is None:
            work.task_done()
            return
        results.append(item * item)
        work.task_done()


servers = [threading.Thread(target=serve) for _ in range(3)]
for server in servers:
    server.start()
for item in [*range(10), None, None, None]:
    work.put(item)
work.join()
for server in servers:
    server.join()
print(sorted(results))
try:
    work.task_done()
except ValueError as error:
    print(error)

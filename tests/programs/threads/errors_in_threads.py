import sys
import threading


def fails():
    raise ValueError("in a thread")


def leaves():
    sys.exit(3)


for target in (leaves, fails):
    thread = threading.Thread(target=target, name=target.__name__)
    thread.start()
    thread.join()
    print(target.__name__, thread.is_alive())

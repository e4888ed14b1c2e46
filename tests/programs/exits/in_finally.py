def work():
    try:
        raise ValueError("first")
    finally:
        print("cleaning")
        raise KeyError("second")


work()

PI = 3.0
calls = 0


def double(x):
    global calls
    calls += 1
    return 2 * x


if __name__ == "__main__":
    print("never")

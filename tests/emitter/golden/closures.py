def counter(step):
    count = 0

    def advance():
        nonlocal count
        count += step
        return count

    return advance


tick = counter(2)
tick()
print(tick())

def running(values):
    totals = []
    total = 0.0
    for value in values:
        total += value
        totals.append(total)
    return totals


print(running([1.5, 2.5, 3.0])[-1])

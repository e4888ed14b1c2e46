def mean(values):
    return sum(values) / len(values)


for data in ([1, 2], [3], []):
    print(mean(data))

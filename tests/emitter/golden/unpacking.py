def swap(pair):
    first, second = pair
    return second, first


a, b = swap((1, "one"))
head, *tail = [1, 2, 3]
print(a, b, head, tail)

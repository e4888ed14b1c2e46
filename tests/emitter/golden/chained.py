def inside(x, low, high):
    return low <= x < high


print(inside(3, 1, 5), inside(5, 1, 5))

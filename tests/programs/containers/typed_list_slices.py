# Slices, unpacking and swaps of lists of one type, with their errors.
flags = [True, False] * 3
flags[1:4] = [False] * 5
print(flags, flags[::2], flags[-2:], flags[:-1].count(True))
flags.append(True)
flags[0] = not flags[0]
print(flags, sum(flags), flags.index(True))
mixed = [True, False]
mixed.append(1)
print(mixed, mixed[2] is True, sorted([True, False, True]))
numbers = list(range(10))
numbers[:4] = reversed(numbers[:4])
print(numbers)
numbers[2:4] = reversed(numbers)
print(numbers)
numbers[5:] = range(2)
print(numbers, numbers[20:], numbers[3:1], numbers[-3:-1], numbers[:])
copy = numbers[:]
copy[0] = 99
print(numbers[0], copy[0])
x, y, z = [0.5, 1.5, 2.5]
print(x, y, z)
pair = [1, 2]
pair[0], pair[1] = pair[1], pair[0]
print(pair)
a, b = pair
print(a, b)
for wrong in ([1], [1, 2, 3]):
    try:
        a, b = wrong
    except ValueError as error:
        print(error)
try:
    numbers[1:2] = 5
except TypeError as error:
    print(error)
try:
    print(flags[100])
except IndexError as error:
    print(error)
try:
    flags[-100] = True
except IndexError as error:
    print(error)
walk = reversed(pair)
pair.append(3)
print(next(walk), list(walk), list(reversed([])), type(walk).__name__)
shrinking = [1, 2, 3]
walk = reversed(shrinking)
shrinking.clear()
print(list(walk))
big = [2**62, 2**62, 2**62]
print(sum(big), sum([1, 2.5]), sum([0.1] * 10), [0] * 0, [1] * -1)

import random


def bubble(a):
    a = a[:]
    for i in range(len(a)):
        swapped = False
        for j in range(len(a) - 1 - i):
            if a[j] > a[j + 1]:
                a[j], a[j + 1] = a[j + 1], a[j]
                swapped = True
        if not swapped:
            break
    return a


def insertion(a):
    a = list(a)
    for i in range(1, len(a)):
        key = a[i]
        j = i - 1
        while j >= 0 and a[j] > key:
            a[j + 1] = a[j]
            j -= 1
        a[j + 1] = key
    return a


def quick(a):
    if len(a) <= 1:
        return a
    pivot = a[len(a) // 2]
    return quick([x for x in a if x < pivot]) + [x for x in a if x == pivot] + quick([x for x in a if x > pivot])


def merge_sort(a):
    if len(a) < 2:
        return a
    mid = len(a) // 2
    left, right = merge_sort(a[:mid]), merge_sort(a[mid:])
    out = []
    i = j = 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            out.append(left[i])
            i += 1
        else:
            out.append(right[j])
            j += 1
    return out + left[i:] + right[j:]


def heap_sort(a):
    a = list(a)
    n = len(a)

    def sift(start, end):
        root = start
        while (child := 2 * root + 1) < end:
            if child + 1 < end and a[child] < a[child + 1]:
                child += 1
            if a[root] >= a[child]:
                return
            a[root], a[child] = a[child], a[root]
            root = child

    for start in range(n // 2 - 1, -1, -1):
        sift(start, n)
    for end in range(n - 1, 0, -1):
        a[0], a[end] = a[end], a[0]
        sift(0, end)
    return a


def counting(a):
    low, high = min(a), max(a)
    counts = [0] * (high - low + 1)
    for x in a:
        counts[x - low] += 1
    return [i + low for i, c in enumerate(counts) for _ in range(c)]


random.seed(7)
data = [random.randint(-50, 50) for _ in range(60)]
print(data[:10])
for algorithm in (bubble, insertion, quick, merge_sort, heap_sort, counting):
    result = algorithm(data)
    print(f"{algorithm.__name__:<12}", result == sorted(data), result[:5], result[-3:])
words = "the quick brown fox jumps over the lazy dog".split()
print(quick(words), merge_sort(words) == insertion(words))
people = [("Ann", 30), ("Bob", 25), ("Cy", 30), ("Di", 25)]
print(sorted(people, key=lambda p: p[1]), sorted(people, key=lambda p: (-p[1], p[0])), sorted(people, reverse=True)[0])
people.sort(key=lambda p: p[1], reverse=True)
print(people)

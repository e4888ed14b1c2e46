"""Sorts numbers, texts and pairs: with the library, and by hand."""


def numbers(count):
    result = []
    state = 42
    for _ in range(count):
        state = (state * 1103515245 + 12345) % 2147483648
        result.append(state)
    return result


def quicksort(values, low, high):
    while low < high:
        pivot = values[(low + high) // 2]
        i, j = low, high
        while i <= j:
            while values[i] < pivot:
                i += 1
            while values[j] > pivot:
                j -= 1
            if i <= j:
                values[i], values[j] = values[j], values[i]
                i += 1
                j -= 1
        if j - low < high - i:
            quicksort(values, low, j)
            low = i
        else:
            quicksort(values, i, high)
            high = j


def work():
    values = numbers(40000)
    ordered = sorted(values)
    by_hand = values[:]
    quicksort(by_hand, 0, len(by_hand) - 1)
    texts = sorted(str(value) for value in values)
    pairs = sorted((value % 100, -value) for value in values)
    by_key = sorted(values, key=lambda value: (value % 1000, value), reverse=True)
    return ordered == by_hand, texts[0], texts[-1], pairs[0], pairs[-1], by_key[:3]

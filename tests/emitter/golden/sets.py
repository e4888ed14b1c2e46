def distinct(values):
    seen = set()
    for value in values:
        if value not in seen:
            seen.add(value)
    return len(seen)


print(distinct([1, 2, 1, 3]))

readings = [
    ("2024-03-01", [3.5, 4.1, 2.0, None]),
    ("2024-03-02", [5.0, 6.5, 7.25, 6.0]),
    ("2024-03-03", []),
    ("2024-03-04", [-1.5, -2.0, 0.0]),
]


def mean(values):
    return sum(values) / len(values) if values else None


def variance(values):
    m = mean(values)
    return sum((v - m) ** 2 for v in values) / (len(values) - 1)


for day, temperatures in readings:
    valid = [t for t in temperatures if t is not None]
    if not valid:
        print(day, "no data")
        continue
    bar = '*' * int(max(valid))
    print(f"{day}: min {min(valid):5.1f} max {max(valid):5.1f} mean {mean(valid):6.3f} var {variance(valid):.4f} {bar}")
everything = [t for _, ts in readings for t in ts if t is not None]
print(len(everything), round(mean(everything), 4), sorted(everything)[len(everything) // 2])
print("coldest:", min((min(t for t in ts if t is not None), day) for day, ts in readings if ts))
fahrenheit = list(map(lambda c: c * 9 / 5 + 32, everything))
print([round(f, 1) for f in fahrenheit])
print(any(t < 0 for t in everything), all(t < 10 for t in everything))

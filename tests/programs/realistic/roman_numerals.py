NUMERALS = (("M", 1000), ("CM", 900), ("D", 500), ("CD", 400), ("C", 100), ("XC", 90), ("L", 50), ("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1))


def to_roman(n: int) -> str:
    if not 0 < n < 4000:
        raise ValueError(f"{n} is out of range")
    result = ""
    for letter, value in NUMERALS:
        while n >= value:
            result += letter
            n -= value
    return result


def from_roman(text: str) -> int:
    values = dict(NUMERALS)
    total = 0
    for current, following in zip(text, text[1:] + " "):
        v = values[current]
        total += -v if values.get(following, 0) > v else v
    if to_roman(total) != text:
        raise ValueError(f"not a numeral: {text}")
    return total


for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999):
    print(n, to_roman(n), from_roman(to_roman(n)))
print(all(from_roman(to_roman(i)) == i for i in range(1, 4000)))
for bad in (0, 4000):
    try:
        to_roman(bad)
    except ValueError as e:
        print(e)
try:
    from_roman("IIII")
except ValueError as e:
    print(e)

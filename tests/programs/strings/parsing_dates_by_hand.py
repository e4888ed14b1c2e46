def parse(text):
    for separator in "-/.":
        if separator in text:
            parts = text.split(separator)
            break
    else:
        raise ValueError(f"no separator in {text!r}")
    if len(parts) != 3:
        raise ValueError(f"{len(parts)} parts")
    if len(parts[0]) == 4:
        year, month, day = map(int, parts)
    else:
        day, month, year = (int(p) for p in parts)
    if not 1 <= month <= 12:
        raise ValueError("month %02d" % month)
    return year, month, day


MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
for text in ("2024-03-05", "5/3/2024", "31.12.1999", "2024-13-01", "tomorrow", "1-2", "a-b-c"):
    try:
        year, month, day = parse(text)
    except ValueError as e:
        print(f"{text:>12} -> error: {e}")
    else:
        print(f"{text:>12} -> {day:2d} {MONTHS[month - 1]} {year:04d}")
print(sorted(["10", "9", "2", "1"]), sorted(["10", "9", "2", "1"], key=int), "a10b2".split("1"), "x=1;y=2".replace(";", "&"))
print(dict(pair.split("=") for pair in "a=1,b=2".split(",")), "  lead".lstrip(), "end..".rstrip("."), "Title Case".swapcase())

"""Builds, joins, splits and searches texts."""


def work():
    parts = []
    for number in range(30000):
        parts.append(f"{number}:{number * 7 % 1000:>4}")
    text = ",".join(parts)
    grown = ""
    for number in range(20000):
        grown += chr(97 + number % 26)
    vowels = 0
    for letter in grown:
        if letter in "aeiou":
            vowels += 1
    words = text.replace(":", " ").upper().split(",")
    longest = max(words, key=len)
    backwards = "".join(reversed(grown))[:20]
    found = sum(1 for word in words if word.startswith("1") and word.endswith("0"))
    return len(text), vowels, longest, backwards, found, text.count("99")

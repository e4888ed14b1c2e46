"""Counts, ciphers and shapes of texts."""
import string
import textwrap
from collections import Counter
from functools import reduce
from itertools import islice, zip_longest

TEXT = """It was the best of times, it was the worst of times, it was the age of wisdom, it was the age of
foolishness, it was the epoch of belief, it was the epoch of incredulity, it was the season of Light,
it was the season of Darkness, it was the spring of hope, it was the winter of despair."""


def words(text):
    table = str.maketrans("", "", string.punctuation)
    for word in text.lower().translate(table).split():
        yield word


def caesar(text, key):
    shifted = {c: chr((ord(c) - base + key) % 26 + base) for base in (65, 97) for c in map(chr, range(base, base + 26))}
    return "".join(shifted.get(c, c) for c in text)


def vigenere(text, key, sign=1):
    out, i = [], 0
    for c in text:
        if c.isalpha():
            out.append(caesar(c, sign * (ord(key[i % len(key)].lower()) - 97)))
            i += 1
        else:
            out.append(c)
    return "".join(out)


def is_palindrome(text):
    letters = [c.casefold() for c in text if c.isalnum()]
    return letters == letters[::-1]


def ngrams(items, n):
    return zip(*(islice(items, i, None) for i in range(n)))


def soundex(word):
    codes = {c: str(d) for d, group in enumerate(("bfpv", "cgjkqsxz", "dt", "l", "mn", "r"), 1) for c in group}
    out, last = word[0].upper(), codes.get(word[0].lower())
    for c in word[1:].lower():
        code = codes.get(c)
        if code and code != last:
            out += code
        if c not in "hw":
            last = code
    return (out + "000")[:4]


def levenshtein(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        previous, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (x != y))
    return row[-1]


counts = Counter(words(TEXT))
print(counts.most_common(5), sum(counts.values()), len(counts))
print(Counter(ngrams(list(words(TEXT)), 3)).most_common(2))
print(caesar("Hello, World!", 3), caesar(caesar("Hello, World!", 3), -3), vigenere("Attack at dawn!", "Lemon"), vigenere(vigenere("Attack at dawn!", "Lemon"), "Lemon", -1))
print([is_palindrome(t) for t in ("A man, a plan, a canal: Panama", "Hello", "", "Ésé")])
print([soundex(w) for w in ("Robert", "Rupert", "Tymczak", "Pfister", "Honeyman")], [levenshtein(a, b) for a, b in [("kitten", "sitting"), ("", "abc"), ("same", "same")]])
left, right = textwrap.wrap(TEXT, 30), textwrap.wrap(TEXT.swapcase(), 25)
for a, b in islice(zip_longest(left, right, fillvalue="~"), 4):
    print(f"{a:<32}|{b:>27}|")
print(textwrap.shorten(TEXT, 50), textwrap.indent("a\n\nb", "# "), repr(textwrap.dedent("   x\n     y")), sep="\n")
histogram = Counter(c for c in TEXT.lower() if c in string.ascii_lowercase)
for letter, count in sorted(histogram.items(), key=lambda pair: (-pair[1], pair[0]))[:5]:
    print(f"{letter} {count:3d} {'=' * (count // 2)} {count / sum(histogram.values()):6.2%}")
print(reduce(lambda acc, c: (acc * 31 + ord(c)) % 2**32, TEXT, 7), TEXT.title()[:40], TEXT.partition(","), TEXT.rsplit(None, 2)[1:], TEXT.expandtabs().splitlines()[1].center(110, "*")[:12])
print("{0:>10}|{0:<10}|{0:^10}|{1!r:>8}|{2:+08.3f}|{3:#x}|{3:b}|{4:,}".format("mid", "q", 3.14159, 255, 1234567))
print("%-10s|%5.1f|%03d|%x|%e|%%|%s" % ("left", 2.55, 7, 255, 12345.678, [1]))

words = "listen silent enlist google gooogle inlets banana tinsel".split()
groups = {}
for w in words:
    groups.setdefault("".join(sorted(w)), []).append(w)
for key in sorted(groups, key=lambda k: (-len(groups[k]), k)):
    print(key, groups[key])


def is_anagram(a, b):
    if len(a) != len(b):
        return False
    counts = [0] * 26
    for x, y in zip(a, b):
        counts[ord(x) - ord("a")] += 1
        counts[ord(y) - ord("a")] -= 1
    return not any(counts)


print(is_anagram("dusty", "study"), is_anagram("abc", "abd"), is_anagram("a", "aa"))


def compress(text):
    out, i = [], 0
    while i < len(text):
        j = i
        while j < len(text) and text[j] == text[i]:
            j += 1
        out.append(text[i] + (str(j - i) if j - i > 1 else ""))
        i = j
    return "".join(out)


def expand(text):
    out = ""
    for c in text:
        if c.isdigit():
            out += out[-1] * (int(c) - 1)
        else:
            out += c
    return out


for t in ("aaabbc", "abc", "", "zzzz"):
    print(repr(t), compress(t), expand(compress(t)) == t)
print(sorted("Hello World", key=str.lower), "".join(dict.fromkeys("mississippi")), "abc".translate(str.maketrans("abc", "xyz")))

import re

text = "The year 1999 and 2024; call 555-1234 or (020) 7946-0018, mail a@b.org"
print(re.findall(r"\d{4}", text), re.search(r"(\d{3})-(\d{4})", text).groups(), re.match("year", text), re.match(r"The\b", text).group())
m = re.search(r"(?P<area>\(\d+\))\s(?P<number>[\d-]+)", text)
print(m.group(), m["area"], m.groupdict(), m.start(), m.end("number"), m.span(1), m.string is text, m.re.pattern, m.lastgroup, repr(m))
print(re.sub(r"\d", "#", text), re.sub(r"\d", "#", text, count=3), re.subn("a", "A", "banana"), re.sub(r"(?P<x>\w)@", r"\g<x> at ", text))
print(re.split(r"\W+", "one, two;three"), re.split(r"(,)", "a,b,c"), re.split(",", "a,b,c", maxsplit=1), re.split("x*", "axbc"))
print([m.group(0) for m in re.finditer(r"[A-Z]\w*", "Ann and Bob or Cy")], re.fullmatch(r"\d+", "123"), re.fullmatch(r"\d+", "123a"))
pattern = re.compile(r"""
    (\d+)      # whole part
    \.         # dot
    (\d*)      # fraction
""", re.VERBOSE)
print(pattern.findall("3.14 and 2. and .5"), pattern.pattern.count("\n"), pattern.groups)
print(re.findall("^a.c$", "abc\nadc\na\nc", re.MULTILINE), re.findall("a.c", "a\nc abc", re.DOTALL), re.findall("HELLO", "hello Hello", re.I), re.findall(r"\w+", "naïve café"), re.findall(r"\w+", "naïve", re.ASCII))
print(re.escape("a.b*c"), re.findall(r"(?<=\$)\d+", "cost $42 or 7"), re.findall(r"\b\w(?!\w)", "a bc d"), re.findall(r"(a|b)+?c", "ababc"), re.findall("(?:ab)+", "ababab"), re.findall(r"(.)\1", "aabbcd"))
print(re.sub(r"\b(\w)(\w*)", lambda m: m.group(1).upper() + m.group(2), "hello wide world"), re.sub("", "-", "abc"), re.sub(r"\s+", " ", "a  b \n c").strip(), re.sub("x", r"\\n", "axb"))
opt = re.match(r"(a)(b)?", "a")
print(opt.groups(), opt.groups("none"), opt.group(2), opt.span(2), opt.lastindex, bool(opt), opt.expand(r"\1-\1"))
for bad in ("(", "[a", "*a", "(?P<n>a)(?P<n>b)", r"\2(a)", "a{2,1}"):
    try:
        re.compile(bad)
        print("compiled", bad)
    except re.error as e:
        print(isinstance(e, re.error), bad)
tokens = [("NUM", r"\d+"), ("ID", r"[a-z]+"), ("OP", r"[-+*/=]"), ("WS", r"\s+")]
scanner = re.compile("|".join(f"(?P<{n}>{p})" for n, p in tokens))
print([(t.lastgroup, t.group()) for t in scanner.finditer("x = 3 + foo") if t.lastgroup != "WS"])
print(re.compile(b"a+").findall(b"aab a"), re.compile("b").search("abcb", 2).start(), re.compile("^b").match("ab", 1))

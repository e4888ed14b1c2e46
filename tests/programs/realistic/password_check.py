import re


def check(password: str) -> list[str]:
    problems = []
    if len(password) < 8:
        problems.append("too short")
    if not re.search(r"[A-Z]", password):
        problems.append("no capital")
    if not re.search(r"\d", password):
        problems.append("no digit")
    if not re.search(r"[^\w\s]", password):
        problems.append("no sign")
    if re.search(r"(.)\1\1", password):
        problems.append("repeats")
    return problems


for p in ["abc", "Abcdefg1!", "AAAbbb111!!", "longpasswordwithout", "Pass word 1?"]:
    found = check(p)
    print(f"{p:<22}", "ok" if not found else ", ".join(found))
email = re.compile(r"^(?P<user>[\w.+-]+)@(?P<host>[\w-]+(\.[\w-]+)+)$", re.IGNORECASE)
for text in ("ann@example.com", "a.b+c@mail.example.org", "no at", "x@y"):
    m = email.match(text)
    print(text, m.groupdict() if m else None, m and m.group(1, 2))
print(re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world, good day"), re.sub(r"\d+", lambda m: str(int(m.group()) * 2), "a1 b22 c333"))
print(re.split(r"[,;]\s*", "a, b;c,d"), re.findall(r"(\w)(\d)", "a1 b2 c3"), [m.span() for m in re.finditer("a+", "aa b aaa")])

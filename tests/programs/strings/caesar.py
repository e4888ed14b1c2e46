import string


def shift(text: str, key: int) -> str:
    out = []
    for ch in text:
        if ch in string.ascii_lowercase:
            out.append(chr((ord(ch) - ord('a') + key) % 26 + ord('a')))
        elif ch in string.ascii_uppercase:
            out.append(chr((ord(ch) - ord('A') + key) % 26 + ord('A')))
        else:
            out.append(ch)
    return ''.join(out)


def crack(text):
    frequent = 'etaoinshrdlu'
    best = None
    for key in range(26):
        candidate = shift(text, -key)
        score = sum(frequent[::-1].find(c) + 1 for c in candidate.lower())
        if best is None or score > best[0]:
            best = (score, key, candidate)
    return best


message = "The quick brown fox jumps over the lazy dog; it is the best of the rest!"
secret = shift(message, 7)
print(secret)
print(shift(secret, -7) == message)
print(crack(secret))
print(shift("xyz XYZ", 3), shift("abc", -29))

MORSE = {"A": ".-", "B": "-...", "C": "-.-.", "E": ".", "H": "....", "L": ".-..", "O": "---", "S": "...", "T": "-", " ": "/"}


def encode(text):
    return " ".join(MORSE[c] for c in text.upper() if c in MORSE)


def decode(code):
    reverse = {v: k for k, v in MORSE.items()}
    return "".join(reverse.get(part, "?") for part in code.split())


def vigenere(text, key, direction=1):
    out = []
    i = 0
    for c in text:
        if c.isalpha() and c.isascii():
            base = ord("A") if c.isupper() else ord("a")
            shift = ord(key[i % len(key)].lower()) - ord("a")
            out.append(chr((ord(c) - base + direction * shift) % 26 + base))
            i += 1
        else:
            out.append(c)
    return "".join(out)


print(encode("SOS Hello"), decode(encode("SOS Hello")), decode(".-.-.-"))
secret = vigenere("Attack at Dawn, é!", "Lemon")
print(secret, vigenere(secret, "Lemon", -1))
print("{:08b}".format(37), "-".join(f"{ord(c):02x}" for c in "Hi!"), bytes.fromhex("4869").decode(), "%08.3f|%+d|%s" % (3.14159, 5, "x"))

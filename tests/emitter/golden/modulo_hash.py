def digest(text):
    h = 7
    for c in text:
        h = (h * 31 + ord(c)) % 1000003
    return h


print(digest("kakehashi"))

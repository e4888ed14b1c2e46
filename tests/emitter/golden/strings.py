def initials(name):
    letters = ""
    for word in name.split():
        letters += word[0].upper()
    return letters


print(initials("guido van rossum"), "ab" * 3, "x" in "xyz")

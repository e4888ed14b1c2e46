def describe(name, *details, sep=", ", **extra):
    text = name + ": " + sep.join(details)
    for key in extra:
        text += " " + key
    return text


print(describe("box", "red", "small"))
print(describe("box", "red", sep="/", weight=3))

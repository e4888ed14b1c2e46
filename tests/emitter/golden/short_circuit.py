def label(name, fallback):
    return name or fallback


print(label("", "none"), label("x", "none"), not label("", ""))

name = "pi"
value = 3.14159
width = 10
print(f"{name!r}: {value:.2f}|{value:{width}.3f}|{len(name)}")

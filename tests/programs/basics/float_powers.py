# Powers of floats agree with C's to the last bit.
print(*[(1.0 + i * 7e-6) ** -1.5 for i in range(4000)], sep="\n")
print(*[(0.1 + i) ** 0.5 for i in range(200)], 2.0**0.5, 10.0**-3, 2**0.5, 0.0**0.0)
for base, exponent in [(0.0, -1.0), (10.0, 400.0)]:
    try:
        print(base**exponent)
    except ArithmeticError as error:
        print(type(error).__name__, error)

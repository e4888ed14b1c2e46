z = 3 + 4j
print(z.real, z.imag, abs(z), z.conjugate(), z * 2, z * z, z + 1, z - 1j, z / 2, -z, z ** 2, z == 3 + 4j, z != 0)
print(complex("1+2j"), complex(2), complex(1.5, -0.5), 1j ** 2, (1 + 2j) * (3 - 1j), sum([1j, 2, 3.5]))
print([complex(0, k) for k in range(2)], {1j: "i"}[1j], hash(2 + 0j) == hash(2), 2 + 0j == 2)
try:
    1j < 2j
except TypeError as e:
    print(e)

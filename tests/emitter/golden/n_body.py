def energy(bodies):
    e = 0.0
    for position, mass in bodies:
        x, y, z = position
        e += 0.5 * mass / (x * x + y * y + z * z) ** 0.5
    return e


print(energy([([1.0, 2.0, 2.0], 3.0), ([0.5, 0.0, 0.0], 1.5)]))

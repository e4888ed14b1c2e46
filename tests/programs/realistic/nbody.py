import math


class Body:
    def __init__(self, x: float, y: float, z: float, vx: float, vy: float, vz: float, mass: float):
        self.x, self.y, self.z = x, y, z
        self.vx, self.vy, self.vz = vx, vy, vz
        self.mass = mass


def advance(bodies: list[Body], dt: float) -> None:
    for i in range(len(bodies)):
        a = bodies[i]
        for j in range(i + 1, len(bodies)):
            b = bodies[j]
            dx, dy, dz = a.x - b.x, a.y - b.y, a.z - b.z
            d2 = dx * dx + dy * dy + dz * dz
            mag = dt / (d2 * math.sqrt(d2))
            a.vx -= dx * b.mass * mag
            a.vy -= dy * b.mass * mag
            a.vz -= dz * b.mass * mag
            b.vx += dx * a.mass * mag
            b.vy += dy * a.mass * mag
            b.vz += dz * a.mass * mag
    for b in bodies:
        b.x += dt * b.vx
        b.y += dt * b.vy
        b.z += dt * b.vz


def energy(bodies: list[Body]) -> float:
    e = 0.0
    for i, b in enumerate(bodies):
        e += 0.5 * b.mass * (b.vx * b.vx + b.vy * b.vy + b.vz * b.vz)
        for b2 in bodies[i + 1:]:
            dx, dy, dz = b.x - b2.x, b.y - b2.y, b.z - b2.z
            e -= b.mass * b2.mass / math.sqrt(dx * dx + dy * dy + dz * dz)
    return e


SOLAR = 4 * math.pi * math.pi
bodies = [
    Body(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, SOLAR),
    Body(4.84143144246472090, -1.16032004402742839, -0.103622044471123109, 0.00166007664274403694 * 365.24, 0.00769901118419740425 * 365.24, -0.0000690460016972063023 * 365.24, 0.000954791938424326609 * SOLAR),
    Body(8.34336671824457987, 4.12479856412430479, -0.403523417114321381, -0.00276742510726411 * 365.24, 0.00499852801234917238 * 365.24, 0.0000230417297573763929 * 365.24, 0.000285885980666130812 * SOLAR),
]
print(f"{energy(bodies):.9f}")
for _ in range(500):
    advance(bodies, 0.01)
print(f"{energy(bodies):.9f}")
print(bodies[1].x, bodies[2].vy)

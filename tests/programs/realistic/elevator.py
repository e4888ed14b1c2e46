class Elevator:
    def __init__(self, floors):
        self.floors, self.at, self.stops, self.moves = floors, 0, [], 0

    def call(self, floor):
        if not 0 <= floor < self.floors:
            raise ValueError(f"no floor {floor}")
        if floor not in self.stops:
            self.stops.append(floor)

    def run(self):
        while self.stops:
            nearest = min(self.stops, key=lambda f: (abs(f - self.at), f))
            self.moves += abs(nearest - self.at)
            self.at = nearest
            self.stops.remove(nearest)
            yield nearest


e = Elevator(10)
for f in (7, 2, 9, 2, 1):
    e.call(f)
print(list(e.run()), e.moves, e.at)
try:
    e.call(10)
except ValueError as error:
    print(error)

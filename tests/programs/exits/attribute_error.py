class Robot:
    def __init__(self):
        self.energy = 1

    def walk(self):
        self.energy -= 1
        return self.energy


r = Robot()
print(r.walk())
r.fly()

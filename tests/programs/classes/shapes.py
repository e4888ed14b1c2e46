from abc import ABC, abstractmethod


class Shape(ABC):
    def __init__(self, name):
        self.name = name

    @abstractmethod
    def area(self):
        pass

    def __lt__(self, other):
        return self.area() < other.area()

    def __str__(self):
        return f"{self.name}({self.area():.2f})"


class Rectangle(Shape):
    def __init__(self, w, h, name="rectangle"):
        super().__init__(name)
        self.w, self.h = w, h

    def area(self):
        return self.w * self.h


class Square(Rectangle):
    def __init__(self, side):
        super().__init__(side, side, "square")


class Circle(Shape):
    PI = 3.14159

    def __init__(self, r):
        Shape.__init__(self, "circle")
        self.r = r

    def area(self):
        return self.PI * self.r ** 2


shapes = [Rectangle(2, 3), Square(2), Circle(1), Square(1.5)]
for s in sorted(shapes):
    print(s)
print(max(shapes), sum(s.area() for s in shapes), [type(s).__name__ for s in shapes if isinstance(s, Rectangle)])
try:
    Shape("abstract")
except TypeError as e:
    print("TypeError")

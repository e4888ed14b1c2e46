import math
from math import sqrt


def hypotenuse(a, b):
    return sqrt(a * a + b * b)


print(hypotenuse(3.0, 4.0), math.floor(2.7), math.pi)

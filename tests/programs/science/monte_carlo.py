import random

import numpy as np

random.seed(1)
points = [(random.random(), random.random()) for _ in range(2000)]
array = np.array(points)
inside = (array ** 2).sum(axis=1) <= 1.0
by_numpy = 4 * float(inside.mean())
by_hand = 4 * sum(1 for x, y in points if x * x + y * y <= 1.0) / len(points)
print(by_numpy == by_hand, round(by_hand, 3), array.shape)

import random

random.seed(42)
print(random.random(), random.random())
print([random.randint(1, 6) for _ in range(10)], random.randrange(0, 100, 7), random.randrange(10 ** 20), random.getrandbits(70))
print(random.choice("abcdef"), random.choices([1, 2, 3], k=5), random.choices("xyz", weights=[1, 5, 1], k=6), random.sample(range(100), 5), random.sample("abcdef", 6))
items = list(range(10))
random.shuffle(items)
print(items, random.uniform(1, 10), random.gauss(0, 1), random.gauss(5, 2), random.normalvariate(0, 1), random.triangular(0, 1, 0.5), random.expovariate(1.5), random.betavariate(1, 2))
rng = random.Random(7)
other = random.Random(7)
print(rng.random() == other.random(), rng.randint(0, 10 ** 6), [rng.randrange(5) for _ in range(5)])
random.seed("text")
print(random.random(), random.randint(0, 9))
random.seed(2 ** 100)
print(random.random())
random.seed(0)
state = random.getstate()
first = [random.random() for _ in range(3)]
random.setstate(state)
print(first == [random.random() for _ in range(3)])
random.seed(-5)
print(random.random(), random.sample([1, 2, 3], k=2), random.choices("ab", cum_weights=[1, 3], k=4))
for bad in (lambda: random.randint(5, 1), lambda: random.choice([]), lambda: random.sample([1], 2)):
    try:
        bad()
    except (ValueError, IndexError) as e:
        print(type(e).__name__)

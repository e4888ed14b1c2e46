"""Customers in a queue, with a random generator of our own, so that it is the same everywhere."""
import heapq


class Lcg:
    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2 ** 64
        return self.state >> 33

    def between(self, low, high):
        return low + self.next() % (high - low + 1)


class Simulation:
    def __init__(self, seed, servers):
        self.random = Lcg(seed)
        self.events = []
        self.order = 0
        self.now = 0
        self.free = servers
        self.waiting = []
        self.waited = []
        self.served = 0

    def at(self, delay, action, *args):
        self.order += 1
        heapq.heappush(self.events, (self.now + delay, self.order, action, args))

    def arrive(self, number):
        if self.free:
            self.free -= 1
            self.start(number, self.now)
        else:
            self.waiting.append((number, self.now))
        if number < 50:
            self.at(self.random.between(1, 6), self.arrive, number + 1)

    def start(self, number, arrived):
        self.waited.append(self.now - arrived)
        self.at(self.random.between(3, 12), self.leave, number)

    def leave(self, number):
        self.served += 1
        if self.waiting:
            self.start(*self.waiting.pop(0))
        else:
            self.free += 1

    def run(self):
        self.at(0, self.arrive, 1)
        while self.events:
            self.now, _, action, args = heapq.heappop(self.events)
            action(*args)
        return self


for servers in (1, 2, 3):
    s = Simulation(42, servers).run()
    print(f"{servers} servers: end {s.now}, served {s.served}, mean wait {sum(s.waited) / len(s.waited):.2f}, longest {max(s.waited)}")

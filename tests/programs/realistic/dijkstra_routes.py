"""Shortest ways with a heap, and other things one does with a graph."""
import heapq
from collections import defaultdict, deque
from functools import lru_cache
from itertools import permutations


class Graph:
    def __init__(self, directed=False):
        self.edges = defaultdict(dict)
        self.directed = directed

    def connect(self, a, b, weight=1):
        self.edges[a][b] = weight
        if not self.directed:
            self.edges[b][a] = weight
        else:
            self.edges[b]
        return self

    def __len__(self):
        return len(self.edges)

    def __iter__(self):
        return iter(self.edges)

    def __contains__(self, node):
        return node in self.edges

    def __getitem__(self, node):
        return self.edges[node]

    def shortest(self, start, end):
        distances = {start: 0}
        previous = {}
        heap = [(0, start)]
        visited = set()
        while heap:
            distance, node = heapq.heappop(heap)
            if node in visited:
                continue
            visited.add(node)
            if node == end:
                break
            for neighbour, weight in self[node].items():
                candidate = distance + weight
                if candidate < distances.get(neighbour, float("inf")):
                    distances[neighbour] = candidate
                    previous[neighbour] = node
                    heapq.heappush(heap, (candidate, neighbour))
        if end not in distances:
            return float("inf"), []
        path = [end]
        while path[-1] != start:
            path.append(previous[path[-1]])
        return distances[end], path[::-1]

    def bfs(self, start):
        seen, queue = {start}, deque([start])
        while queue:
            node = queue.popleft()
            yield node
            for neighbour in sorted(self[node]):
                if neighbour not in seen:
                    seen.add(neighbour)
                    queue.append(neighbour)

    def components(self):
        left = set(self)
        while left:
            part = set(self.bfs(min(left)))
            yield sorted(part)
            left -= part

    def topological(self):
        incoming = {node: 0 for node in self}
        for node in self:
            for neighbour in self[node]:
                incoming[neighbour] += 1
        ready = sorted(node for node, count in incoming.items() if not count)
        order = []
        while ready:
            node = ready.pop(0)
            order.append(node)
            for neighbour in self[node]:
                incoming[neighbour] -= 1
                if incoming[neighbour] == 0:
                    ready.append(neighbour)
            ready.sort()
        if len(order) != len(self):
            raise ValueError("the graph has a cycle")
        return order

    def spanning_tree(self):
        parent = {node: node for node in self}

        def find(node):
            while parent[node] != node:
                parent[node] = parent[parent[node]]
                node = parent[node]
            return node

        edges = sorted({(weight, *sorted((a, b))) for a in self for b, weight in self[a].items()})
        for weight, a, b in edges:
            if (ra := find(a)) != (rb := find(b)):
                parent[ra] = rb
                yield a, b, weight


roads = Graph()
for line in """Rome Milan 570
Rome Naples 225
Milan Turin 140
Milan Venice 270
Venice Rome 525
Turin Genoa 170
Genoa Rome 500
Palermo Catania 210""".splitlines():
    a, b, km = line.split()
    roads.connect(a, b, int(km))
for pair in [("Naples", "Turin"), ("Venice", "Genoa"), ("Rome", "Palermo"), ("Milan", "Milan")]:
    distance, path = roads.shortest(*pair)
    print(f"{' -> '.join(path) or 'no way'}: {distance}")
print(list(roads.bfs("Rome")), list(roads.components()), "Oslo" in roads, len(roads))
print(list(roads.spanning_tree()), sum(w for *_, w in roads.spanning_tree()))
tasks = Graph(directed=True)
for first, then in [("wake", "shower"), ("shower", "dress"), ("wake", "coffee"), ("coffee", "leave"), ("dress", "leave")]:
    tasks.connect(first, then)
print(tasks.topological())
tasks.connect("leave", "wake")
try:
    tasks.topological()
except ValueError as error:
    print(error)
cities = ["Rome", "Milan", "Venice", "Turin"]


@lru_cache(maxsize=None)
def distance(a, b):
    return roads.shortest(a, b)[0]


tour = min(permutations(cities[1:]), key=lambda order: sum(distance(a, b) for a, b in zip(("Rome",) + order, order + ("Rome",))))
print(tour, distance.cache_info().misses)

import heapq
from collections import defaultdict, deque


class Graph:
    def __init__(self):
        self.edges = defaultdict(dict)

    def add(self, a, b, weight=1):
        self.edges[a][b] = weight
        self.edges[b][a] = weight

    def bfs(self, start):
        seen = {start}
        queue = deque([start])
        order = []
        while queue:
            node = queue.popleft()
            order.append(node)
            for n in sorted(self.edges[node]):
                if n not in seen:
                    seen.add(n)
                    queue.append(n)
        return order

    def dfs(self, node, seen=None):
        if seen is None:
            seen = set()
        seen.add(node)
        yield node
        for n in sorted(self.edges[node]):
            if n not in seen:
                yield from self.dfs(n, seen)

    def dijkstra(self, start):
        distance = {node: float('inf') for node in self.edges}
        distance[start] = 0
        previous = {}
        heap = [(0, start)]
        while heap:
            d, node = heapq.heappop(heap)
            if d > distance[node]:
                continue
            for n, w in self.edges[node].items():
                if d + w < distance[n]:
                    distance[n] = d + w
                    previous[n] = node
                    heapq.heappush(heap, (d + w, n))
        return distance, previous

    def path(self, start, end):
        distance, previous = self.dijkstra(start)
        if distance[end] == float('inf'):
            return None
        node, result = end, [end]
        while node != start:
            node = previous[node]
            result.append(node)
        return distance[end], result[::-1]

    def spanning_tree(self):
        parent = {n: n for n in self.edges}

        def find(x):
            while parent[x] != x:
                parent[x] = parent[parent[x]]
                x = parent[x]
            return x

        edges = sorted((w, a, b) for a in self.edges for b, w in self.edges[a].items() if a < b)
        total, chosen = 0, []
        for w, a, b in edges:
            ra, rb = find(a), find(b)
            if ra != rb:
                parent[ra] = rb
                total += w
                chosen.append(a + b)
        return total, chosen


def topological(dependencies):
    indegree = {n: 0 for n in dependencies}
    for targets in dependencies.values():
        for t in targets:
            indegree[t] = indegree.get(t, 0) + 1
    ready = sorted(n for n, d in indegree.items() if d == 0)
    order = []
    while ready:
        node = ready.pop(0)
        order.append(node)
        for t in dependencies.get(node, []):
            indegree[t] -= 1
            if not indegree[t]:
                ready.append(t)
        ready.sort()
    if len(order) != len(indegree):
        raise ValueError("cycle")
    return order


g = Graph()
for a, b, w in [("A", "B", 4), ("A", "C", 2), ("B", "C", 1), ("B", "D", 5), ("C", "D", 8), ("C", "E", 10), ("D", "E", 2), ("D", "F", 6), ("E", "F", 3)]:
    g.add(a, b, w)
g.add("X", "Y")
print(g.bfs("A"), list(g.dfs("A")))
print(g.dijkstra("A")[0])
print(g.path("A", "F"), g.path("A", "Y"))
print(g.spanning_tree())
print(topological({"shirt": ["tie", "belt"], "tie": ["jacket"], "pants": ["shoes", "belt"], "belt": ["jacket"], "socks": ["shoes"]}))
try:
    topological({"a": ["b"], "b": ["a"]})
except ValueError as e:
    print("error", e)

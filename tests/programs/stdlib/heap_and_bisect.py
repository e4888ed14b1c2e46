import bisect
import heapq

h = [5, 1, 8, 3, 9, 2]
heapq.heapify(h)
print(h, heapq.heappop(h), heapq.heappushpop(h, 0), heapq.heapreplace(h, 7), sorted(h), h[0])
print(heapq.nlargest(3, [4, 1, 7, 3]), heapq.nsmallest(2, ["pear", "fig", "apple"], key=len), list(heapq.merge([1, 4], [2, 3], [0])))
tasks = []
for priority, name in [(3, "c"), (1, "a"), (2, "b"), (1, "z")]:
    heapq.heappush(tasks, (priority, name))
print([heapq.heappop(tasks) for _ in range(len(tasks))])
scores = [60, 70, 80, 90]
print([("FDCBA"[bisect.bisect(scores, s)]) for s in (33, 60, 65, 90, 100)], bisect.bisect_left(scores, 70), bisect.bisect_right(scores, 70))
ordered = []
for x in [5, 1, 4, 1, 3]:
    bisect.insort(ordered, x)
print(ordered, bisect.bisect(ordered, 2, 1, 3))
try:
    heapq.heappop([])
except IndexError as e:
    print(e)

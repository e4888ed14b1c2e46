import heapq
from dataclasses import dataclass, field


@dataclass(order=True)
class Task:
    priority: int
    name: str = field(compare=False)
    needs: list = field(default_factory=list, compare=False)


tasks = [Task(3, "paint", ["build"]), Task(1, "design"), Task(2, "build", ["design"]), Task(1, "plan")]
done, waiting, order = set(), list(tasks), []
heap = []
while waiting or heap:
    for t in list(waiting):
        if all(n in done for n in t.needs):
            heapq.heappush(heap, t)
            waiting.remove(t)
    task = heapq.heappop(heap)
    order.append(task.name)
    done.add(task.name)
print(order, sorted(tasks)[0].name, Task(1, "a") == Task(1, "b"))

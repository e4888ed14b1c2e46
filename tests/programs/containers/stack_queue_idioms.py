from collections import deque

stack = []
for x in "abc":
    stack.append(x)
print(stack.pop(), stack[-1], stack)
queue = deque()
queue.extend([1, 2, 3])
while queue:
    n = queue.popleft()
    print(n, end=" ")
    if n < 3 and n % 2:
        queue.append(n + 10)
print()
window = deque(maxlen=3)
for i in range(6):
    window.append(i)
    if len(window) == 3:
        print(sum(window) / 3, list(window))
pairs = [(1, "b"), (1, "a"), (0, "z")]
pairs.sort()
print(pairs, pairs[::-1], [*map(list, zip(*pairs))])
matrix = [[0] * 3 for _ in range(2)]
matrix[0][1] = 5
print(matrix, [row[:] for row in matrix] == matrix, sum(map(sum, matrix)))

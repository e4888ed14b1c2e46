rows, columns = map(int, input().split())
matrix = [list(map(int, input().split())) for _ in range(rows)]
print(matrix)
print([sum(row) for row in matrix], [sum(c) for c in zip(*matrix)])
for row in zip(*matrix):
    print(*row)
queries = int(input())
for _ in range(queries):
    r, c = [int(x) - 1 for x in input().split()]
    try:
        print(matrix[r][c])
    except IndexError:
        print("outside")

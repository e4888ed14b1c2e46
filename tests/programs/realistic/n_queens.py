def solve(n):
    solutions = []

    def place(row, columns, diagonals, antidiagonals, board):
        if row == n:
            solutions.append(board[:])
            return
        for col in range(n):
            if col in columns or row - col in diagonals or row + col in antidiagonals:
                continue
            board.append(col)
            place(row + 1, columns | {col}, diagonals | {row - col}, antidiagonals | {row + col}, board)
            board.pop()

    place(0, set(), set(), set(), [])
    return solutions


for n in range(1, 8):
    print(n, len(solve(n)))
for col in solve(6)[0]:
    print(' '.join('Q' if c == col else '.' for c in range(6)))

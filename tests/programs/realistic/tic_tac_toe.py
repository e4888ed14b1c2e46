LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]


def winner(board):
    for a, b, c in LINES:
        if board[a] != ' ' and board[a] == board[b] == board[c]:
            return board[a]
    if ' ' not in board:
        return 'draw'
    return None


seen = 0


def minimax(board, player, cache={}):
    global seen
    key = ''.join(board) + player
    if key in cache:
        return cache[key]
    seen += 1
    result = winner(board)
    if result == 'X':
        value = (1, None)
    elif result == 'O':
        value = (-1, None)
    elif result == 'draw':
        value = (0, None)
    else:
        best = None
        for move in range(9):
            if board[move] == ' ':
                board[move] = player
                score, _ = minimax(board, 'O' if player == 'X' else 'X')
                board[move] = ' '
                if best is None or (score > best[0] if player == 'X' else score < best[0]):
                    best = (score, move)
        value = best
    cache[key] = value
    return value


def render(board):
    return '\n-+-+-\n'.join('|'.join(board[r:r + 3]) for r in (0, 3, 6))


board = [' '] * 9
player = 'X'
board[4] = 'X'
player = 'O'
while not winner(board):
    _, move = minimax(board, player)
    board[move] = player
    player = 'O' if player == 'X' else 'X'
print(render(board))
print(winner(board), seen)

squares = [x * x for x in range(6) if x % 2]
lengths = {word: len(word) for word in ["a", "bb"]}
pairs = {(x, y) for x in range(2) for y in range(2)}
print(squares, lengths, len(pairs))

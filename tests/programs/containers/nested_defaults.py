from collections import Counter, defaultdict

tree = lambda: defaultdict(tree)
root = tree()
root["a"]["b"]["c"] = 1
root["a"]["d"] = 2
print(sorted(root), sorted(root["a"]), root["a"]["b"]["c"], len(root["x"]), sorted(root))
index = defaultdict(set)
for number, text in enumerate(["a b", "b c", "a c"]):
    for word in text.split():
        index[word].add(number)
print({w: sorted(n) for w, n in index.items()}, sorted(index["a"] & index["c"]))
votes = Counter()
for name in "ann bob ann cy bob ann".split():
    votes[name] += 1
print(votes, votes.most_common(1)[0], votes["nobody"], sum(votes.values()), max(votes, key=votes.get))
grid = defaultdict(lambda: ".")
grid[1, 1] = "#"
print("".join(grid[x, 1] for x in range(3)), len(grid))
groups = {}
for word in ["apple", "bat", "car", "atom"]:
    groups.setdefault(word[0], []).append(word)
print(groups, {k: len(v) for k, v in groups.items()})

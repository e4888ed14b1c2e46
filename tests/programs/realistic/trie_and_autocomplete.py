class Trie:
    def __init__(self):
        self.children: dict[str, "Trie"] = {}
        self.word = False
        self.weight = 0

    def insert(self, word: str, weight: int = 1) -> None:
        node = self
        for letter in word:
            node = node.children.setdefault(letter, Trie())
        node.word = True
        node.weight += weight

    def find(self, prefix: str):
        node = self
        for letter in prefix:
            if letter not in node.children:
                return None
            node = node.children[letter]
        return node

    def __contains__(self, word):
        node = self.find(word)
        return node is not None and node.word

    def walk(self, prefix=""):
        if self.word:
            yield prefix, self.weight
        for letter in sorted(self.children):
            yield from self.children[letter].walk(prefix + letter)

    def complete(self, prefix, limit=3):
        node = self.find(prefix)
        if node is None:
            return []
        found = sorted(node.walk(prefix), key=lambda pair: (-pair[1], pair[0]))
        return [word for word, _ in found[:limit]]

    def __len__(self):
        return self.word + sum(len(c) for c in self.children.values())


t = Trie()
for w in "car card care careful cat dog do done door car car cat".split():
    t.insert(w)
print(len(t), "car" in t, "ca" in t, "zebra" in t)
print(list(t.walk()))
print(t.complete("car"), t.complete("d", limit=10), t.complete("x"))

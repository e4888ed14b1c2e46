import heapq
from collections import Counter
from itertools import count


def build(text):
    tie = count()
    heap = [(n, next(tie), c) for c, n in sorted(Counter(text).items())]
    heapq.heapify(heap)
    while len(heap) > 1:
        n1, _, left = heapq.heappop(heap)
        n2, _, right = heapq.heappop(heap)
        heapq.heappush(heap, (n1 + n2, next(tie), (left, right)))
    return heap[0][2]


def codes(tree, prefix=""):
    if isinstance(tree, str):
        return {tree: prefix or "0"}
    left, right = tree
    return {**codes(left, prefix + "0"), **codes(right, prefix + "1")}


def decode(bits, tree):
    out, node = [], tree
    for b in bits:
        node = node[int(b)]
        if isinstance(node, str):
            out.append(node)
            node = tree
    return "".join(out)


text = "she sells sea shells by the sea shore"
tree = build(text)
table = codes(tree)
for c in sorted(table, key=lambda c: (len(table[c]), table[c])):
    print(repr(c), table[c])
bits = "".join(table[c] for c in text)
print(bits)
print(len(bits), len(text) * 8, f"{len(bits) / (len(text) * 8):.1%}", decode(bits, tree) == text)

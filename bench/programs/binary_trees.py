"""Makes many binary trees and counts their nodes."""


class Node:
    def __init__(self, left, right):
        self.left = left
        self.right = right

    def count(self):
        if self.left is None:
            return 1
        return 1 + self.left.count() + self.right.count()


def tree(depth):
    if depth == 0:
        return Node(None, None)
    return Node(tree(depth - 1), tree(depth - 1))


def work():
    deepest = 12
    kept = tree(deepest)
    lines = []
    for depth in range(4, deepest + 1, 4):
        many = 2 ** (deepest - depth + 4)
        total = 0
        for _ in range(many):
            total += tree(depth).count()
        lines.append((many, depth, total))
    lines.append((1, deepest, kept.count()))
    return lines

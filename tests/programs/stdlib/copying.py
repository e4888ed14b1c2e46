import copy


class Node:
    def __init__(self, value, children=None):
        self.value = value
        self.children = children or []


class Special:
    def __init__(self, x):
        self.x = x

    def __copy__(self):
        return Special(self.x + 1)

    def __deepcopy__(self, memo):
        return Special(self.x + 100)


original = [1, [2, 3], {"k": [4]}]
shallow = copy.copy(original)
deep = copy.deepcopy(original)
original[1].append(99)
original[2]["k"].append(5)
print(shallow, deep, shallow[1] is original[1], deep[1] is original[1])
tree = Node(1, [Node(2), Node(3, [Node(4)])])
twin = copy.deepcopy(tree)
tree.children[0].value = 50
print(twin.children[0].value, twin.children[1].children[0].value, copy.copy(tree).children is tree.children)
print(copy.copy(Special(1)).x, copy.deepcopy([Special(1)])[0].x)
loop = [1]
loop.append(loop)
clone = copy.deepcopy(loop)
print(clone[1] is clone, clone is loop, loop, copy.copy((1, 2)), copy.deepcopy({1: {2}}))
a = [0]
pair = copy.deepcopy((a, a))
print(pair[0] is pair[1])
d = {"x": [1]}
e = d.copy()
e["x"].append(2)
e["y"] = 1
print(d, e, [1, [2]].copy(), {1, 2}.copy())

from collections import OrderedDict


class LRUCache:
    """A cache that forgets what was not used for longest."""

    def __init__(self, capacity: int):
        self.capacity = capacity
        self.data: OrderedDict = OrderedDict()
        self.hits = self.misses = 0

    def get(self, key, default=None):
        try:
            self.data.move_to_end(key)
        except KeyError:
            self.misses += 1
            return default
        self.hits += 1
        return self.data[key]

    def put(self, key, value):
        if key in self.data:
            self.data.move_to_end(key)
        self.data[key] = value
        if len(self.data) > self.capacity:
            old, _ = self.data.popitem(last=False)
            return old
        return None

    def __len__(self):
        return len(self.data)

    def __contains__(self, key):
        return key in self.data


class _Node:
    __slots__ = "key", "value", "previous", "next"

    def __init__(self, key=None, value=None):
        self.key, self.value = key, value
        self.previous = self.next = self


class LinkedLRU:
    def __init__(self, capacity):
        self.capacity = capacity
        self.nodes = {}
        self.root = _Node()

    def _unlink(self, node):
        node.previous.next = node.next
        node.next.previous = node.previous

    def _push(self, node):
        last = self.root.previous
        last.next = self.root.previous = node
        node.previous, node.next = last, self.root

    def get(self, key):
        node = self.nodes.get(key)
        if node is None:
            return None
        self._unlink(node)
        self._push(node)
        return node.value

    def put(self, key, value):
        if key in self.nodes:
            self._unlink(self.nodes[key])
        elif len(self.nodes) >= self.capacity:
            oldest = self.root.next
            self._unlink(oldest)
            del self.nodes[oldest.key]
        node = self.nodes[key] = _Node(key, value)
        self._push(node)

    def keys(self):
        node = self.root.next
        while node is not self.root:
            yield node.key
            node = node.next


a, b = LRUCache(3), LinkedLRU(3)
for i, key in enumerate("abcadbeafgabacad"):
    if a.get(key) is None:
        forgotten = a.put(key, i)
        if forgotten:
            print("forgot", forgotten, end="; ")
    if b.get(key) is None:
        b.put(key, i)
    assert list(a.data) == list(b.keys()), (list(a.data), list(b.keys()))
print()
print(list(a.data.items()), a.hits, a.misses, len(a), 'z' in a)

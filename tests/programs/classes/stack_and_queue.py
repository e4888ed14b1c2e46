class Stack:
    def __init__(self, items=()):
        self._items = list(items)

    def push(self, item):
        self._items.append(item)
        return self

    def pop(self):
        if not self._items:
            raise IndexError("pop from empty stack")
        return self._items.pop()

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return reversed(self._items)

    def __repr__(self):
        return f"Stack({self._items})"


class Node:
    def __init__(self, value):
        self.value = value
        self.next = None


class LinkedQueue:
    def __init__(self):
        self.head = self.tail = None
        self.size = 0

    def put(self, value):
        node = Node(value)
        if self.tail is None:
            self.head = self.tail = node
        else:
            self.tail.next = node
            self.tail = node
        self.size += 1

    def get(self):
        if self.head is None:
            raise LookupError("queue is empty")
        value = self.head.value
        self.head = self.head.next
        if self.head is None:
            self.tail = None
        self.size -= 1
        return value

    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next

    def reverse(self):
        previous, node = None, self.head
        self.tail = self.head
        while node:
            node.next, previous, node = previous, node, node.next
        self.head = previous


s = Stack()
s.push(1).push("two").push([3])
print(s, len(s), list(s), s.pop(), s)
while s:
    s.pop()
try:
    s.pop()
except IndexError as e:
    print(e)
q = LinkedQueue()
for i in range(5):
    q.put(i * i)
q.reverse()
print(list(q), q.size, q.get(), q.get(), list(q))


def balanced(text):
    pairs = {')': '(', ']': '[', '}': '{'}
    stack = Stack()
    for c in text:
        if c in pairs.values():
            stack.push(c)
        elif c in pairs:
            if not stack or stack.pop() != pairs[c]:
                return False
    return not stack


for t in ("([]{})", "([)]", "((", "", "a(b)c]"):
    print(repr(t), balanced(t))
try:
    LinkedQueue().get()
except LookupError as e:
    print(type(e).__name__, e)

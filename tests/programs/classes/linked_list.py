class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next


class LinkedList:
    def __init__(self, values=()):
        self.head = None
        self._size = 0
        for v in values:
            self.append(v)

    def append(self, value):
        node = Node(value)
        if self.head is None:
            self.head = node
        else:
            current = self.head
            while current.next is not None:
                current = current.next
            current.next = node
        self._size += 1

    def prepend(self, value):
        self.head = Node(value, self.head)
        self._size += 1

    def remove(self, value):
        previous, current = None, self.head
        while current is not None:
            if current.value == value:
                if previous is None:
                    self.head = current.next
                else:
                    previous.next = current.next
                self._size -= 1
                return True
            previous, current = current, current.next
        return False

    def reverse(self):
        previous = None
        current = self.head
        while current:
            current.next, previous, current = previous, current, current.next
        self.head = previous

    def __len__(self):
        return self._size

    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next

    def __getitem__(self, index):
        if index < 0:
            index += len(self)
        for i, value in enumerate(self):
            if i == index:
                return value
        raise IndexError("list index out of range")

    def __contains__(self, value):
        return any(v == value for v in self)

    def __repr__(self):
        return " -> ".join(map(repr, self)) + " -> None" if self.head else "empty"

    def __eq__(self, other):
        return list(self) == list(other)


items = LinkedList([1, 2, 3])
items.append(4)
items.prepend(0)
print(items, len(items), items[2], items[-1], 3 in items, 9 in items)
print(items.remove(2), items.remove(99), items)
items.reverse()
print(items, list(items), sum(items), max(items), items == LinkedList([4, 3, 1, 0]))
print(LinkedList(), bool(LinkedList()), bool(items))
a, *rest = items
print(a, rest)
try:
    items[10]
except IndexError as e:
    print(e)

def append(item, items=[]):
    items.append(item)
    return items


append(1)
print(append(2))

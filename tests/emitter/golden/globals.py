total = 0


def add(amount):
    global total
    total += amount


add(2)
add(3)
print(total)

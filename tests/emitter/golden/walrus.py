values = [4, 9, 16]
while values and (last := values.pop()) > 4:
    print(last)

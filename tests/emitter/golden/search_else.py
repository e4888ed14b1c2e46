def find(values, wanted):
    for index, value in enumerate(values):
        if value == wanted:
            print("found at", index)
            break
    else:
        print("not found")


find([3, 5, 7], 5)
find([3, 5, 7], 6)

def flips(perm):
    count = 0
    while perm[0]:
        k = perm[0]
        perm[: k + 1] = perm[k::-1]
        count += 1
    return count


print(flips([2, 0, 3, 1]))

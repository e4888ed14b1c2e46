def average(numbers):
    assert len(numbers) > 0, "empty list"
    return sum(numbers) / len(numbers)


print(average([1, 2, 3]))
print(average([]))

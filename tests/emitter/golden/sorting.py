people = [("Ann", 31), ("Bob", 25)]
people.sort(key=lambda person: person[1])
print(people, sorted([3, 1, 2], reverse=True))

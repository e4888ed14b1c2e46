def count(words):
    counts = {}
    for word in words:
        counts[word] = counts.get(word, 0) + 1
    return counts


for word, n in sorted(count("to be or not to be".split()).items()):
    print(word, n)

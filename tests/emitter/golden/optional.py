def longest(words):
    best = None
    for word in words:
        if best is None or len(word) > len(best):
            best = word
    return best


print(longest(["a", "abc", "ab"]), longest([]))

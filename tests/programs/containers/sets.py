a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b == {1, 2, 3, 4, 5}, a & b, sorted(a - b), sorted(a ^ b), a <= b, {3} < a, a.isdisjoint({9}), a.issuperset([1, 2]), a.issubset(range(10)))
a.add(10); a.discard(99); a.remove(1); a.update([7, 8], (9,))
print(sorted(a), len(a), 7 in a, sorted(a.union([1], {2})), sorted(a.intersection([7, 8])), sorted(a.difference({7}, [8])))
print(set("hello") == {'h', 'e', 'l', 'o'}, set(), {1}, frozenset([1, 2]) == {1, 2}, {frozenset([1]): 'x'}[frozenset([1])], {1, True, 1.0}, len({(1, 2), (1, 2)}))
a.intersection_update({7, 8, 10}); a.difference_update([8]); a.symmetric_difference_update({10, 11})
print(sorted(a))
seen = set()
unique = [x for x in [3, 1, 3, 2, 1] if not (x in seen or seen.add(x))]
print(unique, sorted(set([3, 1, 3])), list(dict.fromkeys([3, 1, 3])), {x % 3 for x in range(9)} == {0, 1, 2})
for bad in (lambda: {1}.remove(2), lambda: set().pop(), lambda: {[]}, lambda: {1} + {2}, lambda: frozenset().add(1), lambda: {1} < [1], lambda: {1} | [2]):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
s = {5}
print(s.pop(), s, bool(s), s.copy() is s, {1, 2}.__contains__(1))
vowels = set("aeiou")
print(sum(c in vowels for c in "programming language"), sorted(vowels & set("education")), sorted(set("abc") - vowels))
print(max({3, 9, 4}), sum({1, 2, 3}), sorted({"b", "a"}), any({0, 1}), list({42}), tuple({1}), {0, 1, 2, 3, 4, 5, 6, 7})

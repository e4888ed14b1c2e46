import operator
import string
from operator import itemgetter, attrgetter, methodcaller

print(string.ascii_letters, string.digits, string.punctuation, repr(string.whitespace), string.hexdigits, string.octdigits)
print(string.capwords("hello  big world"), string.Template("$who likes ${what} $$").substitute(who="tim", what="kung pao"), string.Template("$a $b").safe_substitute(a=1))
people = [("ann", 30), ("bob", 25), ("cy", 35)]
print(sorted(people, key=itemgetter(1)), list(map(itemgetter(0), people)), itemgetter(1, 0)(people[0]))


class P:
    def __init__(self, name, pos):
        self.name, self.pos = name, pos

    def hello(self, greeting="hi"):
        return greeting + " " + self.name


ps = [P("z", 1), P("a", 2)]
print([p.name for p in sorted(ps, key=attrgetter("name"))], attrgetter("name", "pos")(ps[0]), methodcaller("hello", greeting="yo")(ps[0]), methodcaller("upper")("abc"))
print(operator.add(1, 2), operator.floordiv(-7, 2), operator.mod(-7, 3), operator.pow(2, 70), operator.truediv(1, 4), operator.neg(5), operator.not_(0), operator.concat("a", "b"), operator.contains([1], 1), operator.getitem([5, 6], 1), operator.eq(1, 1.0), operator.lt("a", "b"), operator.xor(5, 3), operator.invert(5), operator.is_(None, None), operator.index(7), operator.countOf([1, 2, 1], 1), operator.truth([]))
stack = []
for token in "3 4 + 2 * 7 /".split():
    table = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv}
    if token in table:
        b, a = stack.pop(), stack.pop()
        stack.append(table[token](a, b))
    else:
        stack.append(int(token))
print(stack)

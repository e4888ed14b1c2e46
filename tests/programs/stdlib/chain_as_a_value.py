import itertools
from itertools import chain
print(list(chain.from_iterable([[1], [2, 3]])), list(itertools.chain.from_iterable(["ab", "c"])), list(chain("a", [1])))
f = chain
print(list(f([1], [2])), list(map(list, [chain([1], [2])])))
g = itertools.chain.from_iterable
print(list(g([[1], [2]])))

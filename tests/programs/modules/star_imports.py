"""Star imports of own modules, of modules of the library, and of modules that only Python has."""
from math import *
from os.path import *
from collections import *
from colorsys import *
from star_modules.listed import *
from star_modules.plain import *

print(sqrt(4), pi, join("a", "b"), Counter("aab"))
print(rgb_to_hsv(0.5, 0.2, 0.1))
print(offered(), LISTED)
print(shout("x"), PLAIN, inherited())
for name in ("_hidden", "withheld"):
    try:
        print(_hidden if name == "_hidden" else withheld)
    except NameError as e:
        print(e)

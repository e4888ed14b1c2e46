"""Modules of the program are values, too."""
import helpers_modules.numbers as numbers
from helpers_modules import words

for module, name in ((numbers, "double"), (words, "missing")):
    print(hasattr(module, name))
print(getattr(numbers, "double")(21), getattr(numbers, "PI"))
print([name for name in dir(numbers) if not name.startswith("_")])

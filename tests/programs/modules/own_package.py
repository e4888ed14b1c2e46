from helpers_modules import greet
from helpers_modules.numbers import double, PI
import helpers_modules.numbers as numbers

print(greet("you"), double(21), PI, numbers.calls)
numbers.calls += 10
double(1)
print(numbers.calls, numbers.__name__)

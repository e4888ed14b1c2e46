name, age, pi, big = "Ann", 30, 3.14159265, 1234567.891
width, precision = 10, 3
print(f"{name} {age} {pi}", f"{name!r} {name!s} {name!a}", f"{age + 1} {name.upper()} {'nested ' + name}")
print(f"[{name:>10}] [{name:<10}] [{name:^10}] [{name:*^10}] [{name:.2}] [{name:>{width}.{2}}]")
print(f"{pi:.2f} {pi:10.3f} {pi:<10.1f}| {pi:+.2f} {pi:e} {pi:.3e} {pi:g} {pi:.3g} {pi:%} {pi:.1%} {pi:{width}.{precision}f}")
print(f"{big:,} {big:,.2f} {big:_.1f} {int(big):,d} {int(big):_} {big:15,.1f} {-big:015,.2f}")
print(f"{age:d} {age:5d} {age:05d} {age:<5d}| {age:^5d} {age:+d} {age: d} {age:x} {age:X} {age:#x} {age:b} {age:#010b} {age:o} {age:c} {age:n} {age:e} {age:f} {age:.1%}")
print(f"{{literal}} {{{age}}} {age!r:>5} {[1, 2]!s:>10}")
print(f"{age=} {name = } {age + 1 = } {pi=:.2f} {name=!s}")
d = {'k': 'v', 'n': [1, 2]}
print(f"{d['k']} {d['n'][1]} {d}")
print(f"{'yes' if age > 18 else 'no'} {max(1, 2)} {(lambda x: x * 2)(4)} {[i for i in range(3)]}")
print(f"multi "
      f"line {age}"
      " plain {age}")
print(f"""triple {name}
second {age:>{width}}""")
print(f"{True} {None} {True:d} {True:5} {1.0} {1e20} {1e16:.0f} {float('nan'):5.1f} {float('inf')} {-0.0:.1f} {0.5:.0f} {1.5:.0f} {2.5:.0f}")
print(f"{2 ** 70:,} {2 ** 70:x} {-255:#x} {-5:b} {-5:08b} {3 + 4j:.1f} {1.0:g} {100000.0:g} {1000000.0:g} {0.0001:g} {0.00001:g}")
print(f"{1234.5678:08.2f} {'x':_<4} {7:=+5d} {-7:=5d} {-7:*=6d} {'é':>3}|")
print(f"{b'x'!r} {('a', 1)} { {1, 2} == {2, 1} }" , f"{ {1: 2} }", f"{'a' 'b'}")


class Money:
    def __init__(self, amount):
        self.amount = amount

    def __format__(self, spec):
        if spec == "eur":
            return f"{self.amount:.2f} EUR"
        return f"<{spec}|{self.amount}>"

    def __str__(self):
        return "money"

    def __repr__(self):
        return "Money()"


m = Money(5)
print(f"{m:eur} {m} {m!s} {m!r} {m!s:>8} {m:x y}", format(m, "eur"), "{:eur}".format(m))
for bad in (lambda: f"{name:d}", lambda: f"{age:.2d}", lambda: f"{pi:x}", lambda: f"{[1]:5}", lambda: f"{None:>5}"):
    try:
        print(bad())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)

import datetime


class Row:
    def __init__(self, name, amount, share):
        self.name, self.amount, self.share = name, amount, share

    def __format__(self, spec):
        if spec == "short":
            return self.name[:3]
        return f"{self.name:<{spec or 10}}|{self.amount:>12,.2f}|{self.share:>7.1%}"


rows = [Row("Rent", 1234.5, 0.5), Row("Food", 800, 0.324), Row("Fun", 99.999, 0.04), Row("Émile's", -5, 0)]
for row in rows:
    print(f"{row:12}")
print(f"{rows[0]:short} {rows[1]} {'=' * 10:^14}|{datetime.date(2024, 5, 17):%d %b %Y}")
print("{:>8}|{:<8}|{:^8}|{:=+8d}|{:e}".format("r", "l", "c", 42, 12345.678))
print("{0[name]} {0[items][1]} {1.amount:.1f} {2!r:>6}".format({"name": "n", "items": [1, 2]}, rows[0], "q"))
width, digits, value = 12, 4, 3.14159265
print(f"{value:{width}.{digits}f}|{value:<{width}}|{value!s:>{width}}|{value=:.2f}|{1e-7}|{123456789.0}|{1e16}")
print("%-10s%5.1f%%%6d" % ("done", 99.5, 12), "%x %X %o %c %r" % (255, 255, 8, "A", "s"), "%(a)s-%(b)03d" % {"a": 1, "b": 2})
print(str(12).zfill(5), "7".rjust(3, "0"), format(0.1, ".20f"), format(255, "#x"), format(1234567, ","), format(-3, "+d"), repr(1.0), str(1e5))

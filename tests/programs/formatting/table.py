rows = [
    ("Apple", 1.2, 10, True),
    ("Banana", 0.25, 150, False),
    ("Watermelon", 12.5, 2, True),
]
header = ("Name", "Price", "Stock", "Sale")
widths = [max(len(str(row[i])) for row in [header] + rows) for i in range(4)]
line = '+' + '+'.join('-' * (w + 2) for w in widths) + '+'
print(line)
print('| ' + ' | '.join(h.center(w) for h, w in zip(header, widths)) + ' |')
print(line.replace('-', '='))
for name, price, stock, sale in rows:
    print('| %-*s | %*.2f | %*d | %-*s |' % (widths[0], name, widths[1], price, widths[2], stock, widths[3], sale))
print(line)
print("{:<12}{:>8}".format("total", sum(r[1] * r[2] for r in rows)))
print("{0:>{w}}|{1:<{w}}|{2:^{w}}".format('a', 'b', 'c', w=5))
print("%(name)s costs %(price)05.1f" % {"name": "Pear", "price": 2.25})
print("%5.1f%%" % 45.678, "%s" % (1,), "%s and %s" % ("a", [1]), "%r" % "x", "%+d % d" % (3, 4), "%#x %#o %X" % (255, 8, 255), "%-8s|" % "ab", "%.3s|" % "abcdef", "%e" % 0, "%G" % 1e-10, "%i" % 3.9)
for bad in (lambda: "%d" % "x", lambda: "%s %s" % (1,), lambda: "%s" % (1, 2), lambda: "{} {}".format(1), lambda: "{x}".format(y=1)):
    try:
        print(bad())
    except (TypeError, IndexError, KeyError) as e:
        print(type(e).__name__, e)

for x in (0.5, 1.5, 2.5, -0.5, -2.5, 2.675, 1e10 + 0.5):
    print(x, round(x), int(x), round(x, 1), round(x, 2))
print(int("42") + int("-7"), float("3.5") * 2, str(1.0), int(True), bool("False"), bool(""), bool("0"), list("12"), tuple([1]), set("aa"))
print(int("ff", 16), int("0b11", 2), int("-z", 36), hex(255), oct(8), bin(-5), chr(97), ord("z"), float("inf") > 10 ** 400, round(10 ** 20 + 0.0))
print(divmod(17, 5), divmod(-17, 5), divmod(17.5, -5), abs(-3.5), pow(2, 10, 1000), sum([0.1, 0.2]), min(3, 1.5), max([2, 9, 4], default=0), max([], default="none"))

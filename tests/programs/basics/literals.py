# Literals of every kind, printed the way Python prints them.
print(0, 7, -3, 1_000_000, 0xFF, 0o17, 0b1010, 0xDEAD_BEEF)
print(123456789012345678901234567890, -2**70)
print(1.0, 1.5e3, 1e16, 1e-5, .5, 5., 1e100, 1_0.2_5)
print(3j, 2 + 3j, -1.5j, complex(1, -2))
print('single', "double", '''triple
lines''', """and
more""")
print(r'raw \n string', "tab\tnewline\\n", '\x41\u00e9\U0001F600', '\N{BULLET}', "oct\101")
print(b'bytes', b"\x00\xff\n'", rb'\raw', b'it\'s "both"')
print('implicit ' 'joining ' "of " r"parts\n")
print(True, False, None, ..., NotImplemented)
print([1, 'a', None, 2.0], (1,), (), (1, 2), {}, {1: 'one', 'two': 2}, {3}, set(), frozenset())
print(['it\'s', "say \"hi\"", 'both \' and "', '\n\t\\', '\x7f\x00', 'é', '\u200b', '\U0001F600'])
print(1e22, 1e21, 123456789.123456789, 0.1 + 0.2, 1/3, 1e15, 1e17, -0.0, float('inf'), float('-inf'), float('nan'))
long_text = (
    "a long text "
    "that is put together "
    f"from {3} parts"
)
print(long_text)

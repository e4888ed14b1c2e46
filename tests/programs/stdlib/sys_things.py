import sys

print(sys.maxsize, sys.version_info >= (3, 9), sys.version_info[0], sys.version_info.major, len(sys.argv), sys.byteorder, sys.getrecursionlimit() > 0)
print(sys.argv[0].endswith("sys_things.py"), sys.platform in ("linux", "darwin", "win32"), isinstance(sys.path, list), sys.float_info.max, sys.float_info.epsilon)
sys.stdout.write("written\n")
count = sys.stdout.write("abc")
print()
print(count)
sys.stdout.flush()
print(__name__, __file__.endswith("sys_things.py"))
sys.setrecursionlimit(5000)


def depth(n):
    return n if n == 0 else depth(n - 1)


print(depth(3000))
print(sys.intern("x"))
try:
    sys.exit("never shown")
except SystemExit as e:
    print(repr(e))

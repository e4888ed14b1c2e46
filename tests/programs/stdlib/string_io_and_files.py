import io
import os
import tempfile

buffer = io.StringIO()
print("to buffer", 1, 2, sep=",", file=buffer)
buffer.write("second line\n")
print(repr(buffer.getvalue()))
for line in io.StringIO("a\nb\n\nc"):
    print(repr(line), end=" ")
print()
path = os.path.join(tempfile.gettempdir(), f"kakehashi_{os.getpid()}.txt")
with open(path, "w", encoding="utf-8") as f:
    f.write("héllo\n")
    f.writelines(["one\n", "two\n"])
    print("three", file=f)
    print(f.closed, f.name == path, f.mode)
print(f.closed)
with open(path, encoding="utf-8") as f:
    print(repr(f.readline()), f.read(2), f.readlines())
with open(path, "a") as f:
    f.write("appended")
with open(path, "rb") as f:
    data = f.read()
print(len(data), data[:3])
with open(path) as f:
    numbered = {n: line.strip() for n, line in enumerate(f, 1)}
print(numbered)
os.remove(path)
print(os.path.exists(path))
try:
    open(path)
except FileNotFoundError as e:
    print(type(e).__name__, e.errno, e.strerror, e.filename == path)
try:
    f.read()
except ValueError as e:
    print(e)
try:
    open(path, "q")
except ValueError as e:
    print(e)

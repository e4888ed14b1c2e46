"""Standard output goes somewhere else for a while."""
import contextlib
import io
import sys

buffer = io.StringIO()
with contextlib.redirect_stdout(buffer):
    print("inside", 1)
    sys.stdout.write("written\n")
print(repr(buffer.getvalue()))
before = sys.stdout
sys.stdout = io.StringIO()
print("held")
text = sys.stdout.getvalue()
sys.stdout = before
print(repr(text))


class Upper:
    def __init__(self, target):
        self.target = target

    def write(self, text):
        self.target.write(text.upper())

    def flush(self):
        pass


sys.stdout = Upper(before)
print("loud")
sys.stdout = sys.__stdout__
print("quiet")

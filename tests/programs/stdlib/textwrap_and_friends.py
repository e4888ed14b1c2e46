import textwrap
import hashlib
import base64
import pprint
import shlex
import uuid

text = "The quick brown fox jumped over the lazy dog and then went on to do a number of other remarkable things."
print(textwrap.fill(text, 30))
print(textwrap.wrap(text, 25)[:2], textwrap.shorten(text, 40))
print(textwrap.dedent("""
    def f():
        return 1
""").strip(), textwrap.indent("a\nb", "> "))
print(hashlib.md5(b"hello").hexdigest(), hashlib.sha256("é".encode()).hexdigest()[:16])
print(base64.b64encode(b"binary \x00 data"), base64.b64decode("aGk=").decode())
pprint.pprint({"b": list(range(30)), "a": {"nested": "x" * 50, "more": [1, 2]}})
print(shlex.split("cmd 'two words' plain"), uuid.UUID(int=5))

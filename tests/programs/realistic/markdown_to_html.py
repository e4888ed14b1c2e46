import re
from html import escape

SOURCE = """# Title with *stars*

A paragraph with **bold**, *italic*, `code <b>` and a
[link](http://example.com/?a=1&b=2).

- one
- two **two**
- three

## Code

```
if a < b:
    print("x & y")
```

1. first
2. second
"""


def inline(text):
    text = escape(text, quote=False)
    text = re.sub(r"`([^`]+)`", r"<code>\1</code>", text)
    text = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", text)
    text = re.sub(r"\*(.+?)\*", r"<i>\1</i>", text)
    return re.sub(r"\[([^\]]+)\]\(([^)]+)\)", r'<a href="\2">\1</a>', text)


def convert(source):
    out, paragraph, in_list, in_code = [], [], None, False

    def flush():
        nonlocal paragraph, in_list
        if paragraph:
            out.append("<p>" + inline(" ".join(paragraph)) + "</p>")
            paragraph = []
        if in_list:
            out.append(f"</{in_list}>")
            in_list = None

    for line in source.split("\n"):
        if line.startswith("```"):
            flush()
            out.append("</pre>" if in_code else "<pre>")
            in_code = not in_code
        elif in_code:
            out.append(escape(line))
        elif m := re.match(r"(#+)\s+(.*)", line):
            flush()
            level = len(m.group(1))
            out.append(f"<h{level}>{inline(m[2])}</h{level}>")
        elif m := re.match(r"(-|\d+\.)\s+(.*)", line):
            kind = "ul" if m[1] == "-" else "ol"
            if in_list != kind:
                flush()
                out.append(f"<{kind}>")
                in_list = kind
            out.append(f"  <li>{inline(m[2])}</li>")
        elif not line.strip():
            flush()
        else:
            paragraph.append(line)
    flush()
    return "\n".join(out)


print(convert(SOURCE))

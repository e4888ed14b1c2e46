"""Paragraphs in lines."""
import textwrap


def attempt(function, *args, **kwargs):
    try:
        return repr(function(*args, **kwargs))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


texts = [
    "The quick brown fox jumped over the lazy dog, and then - to everyone's surprise - it did so again and again.",
    "A well-known-problem: hyphen-ated words, e-mail, use--or abuse--of dashes, x-ray, a-b-c, 3-4 and non-2.",
    "  leading and   inner   spaces\tand\ttabs\nand\nnewlines  ", "", "    ", "Supercalifragilisticexpialidocious-and-more antidisestablishmentarianism",
    "One sentence. Another one! A third? (Yes.) And so on.", "日本語 テキスト wide é characters in a line that is rather long", "a", "word " * 30,
]
for text in texts:
    for width in (1, 5, 10, 20, 40, 70):
        print(width, textwrap.wrap(text, width))
    print(textwrap.fill(text, 30, initial_indent="* ", subsequent_indent="  "))
    print(textwrap.wrap(text, 12, break_long_words=False), textwrap.wrap(text, 12, break_on_hyphens=False), textwrap.wrap(text, 15, drop_whitespace=False))
    print(textwrap.wrap(text, 20, max_lines=2), textwrap.wrap(text, 20, max_lines=1, placeholder="~"), attempt(textwrap.shorten, text, width=25), textwrap.shorten(text, 40, placeholder="..."))
    print(textwrap.wrap(text, 25, fix_sentence_endings=True), textwrap.wrap(text, 25, expand_tabs=False, replace_whitespace=False), textwrap.wrap(text, 25, tabsize=2))
print(attempt(textwrap.wrap, "x", 0), attempt(textwrap.wrap, "x y", 3, max_lines=1), attempt(textwrap.wrap, "x", colour=1), attempt(textwrap.shorten, "hello world", 3))
for text in ["  a\n    b\n  c", "\n   x\n\t\n   y\n", "\ta\n\t b", "  a\n\tb", "a\n  b", "", "   \n  "]:
    print(repr(textwrap.dedent(text)), repr(textwrap.indent(text, "> ")), repr(textwrap.indent(text, "+", lambda line: True)))
wrapper = textwrap.TextWrapper(width=30, subsequent_indent="    ")
wrapper.initial_indent = ">>> "
print(wrapper.fill(texts[0]))
print(wrapper.width, wrapper.wrap("short"))

"""Texts that loops append to, and what else looks at them meanwhile."""

from contextlib import suppress


def letters(count):
    text = ""
    for number in range(count):
        text += chr(97 + number % 26)
    return text


def nested(rows, columns):
    text = "["
    for row in range(rows):
        text += "("
        for column in range(columns):
            text += str(row * column) + ";"
        text += ")"
    return text + "]"


def read_meanwhile(words):
    line = ""
    lines = []
    for word in words:
        if len(line) + len(word) > 12:
            lines.append(line)
            line = ""
        line += word + " "
    lines.append(line)
    return lines


def until_stop(parts):
    text = ">"
    index = 0
    while True:
        part = parts[index]
        if part == "stop":
            break
        text += part
        index += 1
    return text


def endless(parts):
    text = ""
    index = 0
    while True:
        text += parts[index]
        index += 1
        if index == len(parts):
            return index


def kept_by_handler(parts):
    text = ""
    try:
        for part in parts:
            text += part
    except TypeError as error:
        text += "!" + type(error).__name__
    return text


def kept_by_manager(parts):
    text = ""
    with suppress(TypeError):
        for part in parts:
            text += part
    return text


def handler_inside(parts):
    text = ""
    for part in parts:
        try:
            text += part
        except TypeError:
            text += "?"
    return text


def with_else(parts):
    text = ""
    for part in parts:
        if part == "stop":
            break
        text += part
    else:
        text += " (all)"
    return text


def returned_inside(parts):
    text = "="
    for part in parts:
        if part == "stop":
            return text
        text += part
    return text + "."


def shared(parts):
    text = ""

    def add(part):
        nonlocal text
        text += part

    for part in parts:
        add(part)
        text += "-"
    return text


def parameter(text, parts):
    for part in parts:
        text += part
    return text


def generated(parts):
    text = ""
    for part in parts:
        text += part
        yield len(part)
    yield text


def surrogates():
    text = ""
    for code in (0x1F600, 0x61, 0x1F601):
        text += chr(code)
    return len(text), text


def numbers_and_texts(values):
    total = 0
    text = ""
    for value in values:
        total += value
        text += f"{value:>3}"
    return total, text


print(letters(30), nested(3, 3), read_meanwhile(["ab", "cdefg", "hij", "klmnopq", "r"]))
print(until_stop(["a", "b", "stop", "c"]), endless(["x", "y"]))
print(kept_by_handler(["a", "b", 3, "c"]), kept_by_manager(["a", "b", None]))
print(handler_inside(["a", 1, "b"]), with_else(["a", "b"]), with_else(["a", "stop", "b"]))
print(returned_inside(["a", "stop"]), returned_inside(["a", "b"]), shared(["a", "b"]))
print(parameter("#", ["a", "b"]), list(generated(["ab", "c"])), surrogates())
print(numbers_and_texts([1, 22, 333]))
top = ""
for part in ("x", "y"):
    top += part
print(top)

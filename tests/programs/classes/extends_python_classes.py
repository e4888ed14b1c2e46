"""Classes that extend classes which only Python has."""
import ast
import threading
from html.parser import HTMLParser


class Doubling(threading.Thread):
    def __init__(self, number):
        super().__init__()
        self.number = number
        self.result = None

    def run(self):
        self.result = self.number * 2


threads = [Doubling(n) for n in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print([thread.result for thread in threads], isinstance(threads[0], threading.Thread))


class Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attrs):
        self.found.append(tag)
        for name, value in attrs:
            self.found.append(f"{name}={value}")

    def handle_data(self, data):
        self.found.append(data.strip())


parser = Tags()
parser.feed("<p class='x'>one <b>two</b></p>")
print(list(parser.found))


class Names(ast.NodeVisitor):
    kind = "names"

    def __init__(self):
        self.names = []

    def visit_Name(self, node):
        self.names.append(node.id)
        self.generic_visit(node)

    @property
    def count(self):
        return len(self.names)

    @staticmethod
    def parse(text):
        return ast.parse(text)

    @classmethod
    def described(cls):
        return cls.__name__ + " " + cls.kind


visitor = Names()
visitor.visit(Names.parse("a + b * c"))
print(list(visitor.names), visitor.count, Names.described())

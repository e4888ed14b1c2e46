class Editor:
    def __init__(self):
        self.text, self.undone, self.history = "", [], []

    def do(self, name, *args):
        before = self.text
        getattr(self, "_" + name)(*args)
        self.history.append((name, before))
        self.undone.clear()

    def _insert(self, at, what):
        self.text = self.text[:at] + what + self.text[at:]

    def _delete(self, start, end=None):
        self.text = self.text[:start] + ("" if end is None else self.text[end:])

    def undo(self):
        if not self.history:
            return False
        name, before = self.history.pop()
        self.undone.append((name, self.text))
        self.text = before
        return True

    def redo(self):
        while self.undone:
            name, after = self.undone.pop()
            self.history.append((name, self.text))
            self.text = after
            return True
        return False


e = Editor()
e.do("insert", 0, "hello")
e.do("insert", 5, " wörld")
e.do("delete", 0, 1)
print(e.text, e.undo(), e.text, e.undo(), e.text, e.redo(), e.text, e.redo(), e.redo(), e.text)
e.undo()
e.do("delete", 3)
print(e.text, e.redo(), [n for n, _ in e.history])
try:
    e.do("fly")
except AttributeError as error:
    print(error)

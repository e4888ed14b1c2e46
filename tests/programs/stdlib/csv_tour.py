"""Rows in and out, with all the marks."""
import csv
import io
import os
import shutil
import tempfile


def attempt(function, *args, **kwargs):
    try:
        return repr(function(*args, **kwargs))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


before = os.getcwd()
folder = tempfile.mkdtemp()
os.chdir(folder)
rows = [["a", "b"], [1, 2.5, None, True], ["x,y", 'he said "no"', "two\nlines", ""], [" space ", "tab\t", "'"], [], [""], ["é", "日本"], ["\r"]]
for options in [{}, {"delimiter": ";"}, {"quoting": csv.QUOTE_ALL}, {"quoting": csv.QUOTE_NONNUMERIC}, {"quotechar": "'"}, {"lineterminator": "\n"},
                {"quoting": csv.QUOTE_NONE, "escapechar": "\\"}, {"quoting": csv.QUOTE_NONE}, {"doublequote": False, "escapechar": "\\"},
                {"dialect": "excel-tab"}, {"dialect": "unix"}, {"delimiter": "ab"}, {"delimiter": 5}, {"dialect": "none"}, {"colour": 1}]:
    out = io.StringIO()
    print(options, attempt(lambda: csv.writer(out, **options).writerows(rows)))
    print(repr(out.getvalue()))
texts = ['a,b,c\r\n1,2,3\r\n', '"x,y","he said ""no""","two\nlines"\n', "a;b\n", " a, b\n", 'a"b,c"d\n', '"a"b,c\n', "\n\na\n\n", "x", '"open', "a,b,\n", ",\n", "1,2.5,'q'\n", 'a\\,b,c\n', "a\rb\n"]
for text in texts:
    for options in [{}, {"delimiter": ";"}, {"skipinitialspace": True}, {"quotechar": "'"}, {"escapechar": "\\"}, {"strict": True}, {"quoting": csv.QUOTE_NONE}]:
        print(repr(text), options, attempt(lambda: list(csv.reader(io.StringIO(text, newline=""), **options))))
print(attempt(lambda: list(csv.reader(['1,"a",2.5\n', '"7",8\n'], quoting=csv.QUOTE_NONNUMERIC))), attempt(lambda: list(csv.reader([1]))))
source = "name,age,city\nAnn,31,Rome\nBob,,\n\nCy,5\nDi,6,Oslo,extra,more\n"
reader = csv.DictReader(io.StringIO(source))
print(reader.fieldnames)
for row in reader:
    print(row, reader.line_num)
print(list(csv.DictReader(["1 2", "3 4 5"], fieldnames=["a", "b"], restkey="rest", delimiter=" ")))
print(list(csv.DictReader(["a,b", "1"], restval="-")))
out = io.StringIO()
writer = csv.DictWriter(out, fieldnames=["name", "age"], lineterminator="\n")
writer.writeheader()
writer.writerow({"name": "Ann", "age": 3})
writer.writerow({"name": "Bob"})
print(attempt(writer.writerow, {"name": "x", "zip": 1}))
ignoring = csv.DictWriter(out, ["name"], extrasaction="ignore", restval="?")
ignoring.writerows([{"name": "x", "zip": 1}, {}])
print(repr(out.getvalue()), csv.list_dialects(), attempt(csv.DictWriter, out, [], extrasaction="x"))
with open("rows.csv", "w", newline="") as file:
    writer = csv.writer(file)
    writer.writerow(["id", "text"])
    writer.writerows((i, "x" * i) for i in range(3))
with open("rows.csv", newline="") as file:
    print([tuple(row) for row in csv.reader(file)])
with open("rows.csv") as file:
    next(file)
    for number, text in csv.reader(file):
        print(int(number), len(text))
csv.register_dialect("pipes", delimiter="|", quoting=csv.QUOTE_ALL)
print(list(csv.reader(["a|b"], "pipes")), csv.list_dialects())
try:
    list(csv.reader(['"a"x'], strict=True))
except csv.Error as error:
    print("csv.Error", error)
text = io.StringIO("one\ntwo\nthree")
print(text.read(2), text.tell(), text.readline(), text.readlines(), text.read(), text.seek(0), text.read(), text.closed)
text.write("!")
print(text.getvalue(), text.truncate(3), text.getvalue(), attempt(text.write, 5), attempt(text.seek, -1))
with io.StringIO() as memory:
    print("hello", 5, sep="-", end="!", file=memory)
    memory.writelines(["a", "b"])
    print(memory.getvalue(), list(io.StringIO("a\nb\n")))
print(attempt(memory.getvalue), attempt(io.StringIO, 5), repr(io.StringIO("x\r\ny").read()), type(memory))
data = io.BytesIO(b"abc\ndef")
print(data.read(1), data.readline(), data.tell(), data.read(), data.getvalue(), data.seek(1), data.write(b"ZZZZZZZZ"), data.getvalue(), attempt(data.write, "x"))
os.chdir(before)
shutil.rmtree(folder)

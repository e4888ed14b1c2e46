# Files are iterators over their lines, and what is written to one that nobody closes is not lost.
import csv
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "table.csv")
    open(path, "w").write("a,b\n1,2\n3,4\n")
    print(os.path.getsize(path))
    with open(path) as file:
        print(next(file).strip())
        for line in file:
            print(line.rstrip().split(","))
        print(next(file, "end"))
    with open(path, newline="") as file:
        rows = csv.reader(file)
        header = next(rows)
        print(header, [dict(zip(header, row)) for row in rows])
    with open(path, "rb") as file:
        print(next(file), list(file))
    with open(path) as file:
        try:
            while True:
                print(next(file), end="|")
        except StopIteration:
            print("no more")
    with open(path, "a") as file:
        file.write("5,6\n")
    print(open(path).read().count("\n"))

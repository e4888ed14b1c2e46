import os
import os.path
import tempfile
from pathlib import Path, PurePosixPath

p = PurePosixPath("/usr/local/lib/python3.11/site.tar.gz")
print(p.name, p.stem, p.suffix, p.suffixes, p.parent, p.parts, p.is_absolute(), p.with_suffix(".zip"), p.with_name("x"), p.relative_to("/usr"), p / "a" / "b", str(p), repr(PurePosixPath("a//b/./c")))
print(os.path.join("a", "b", "/c", "d"), os.path.join("a", ""), os.path.basename("/x/y.txt"), os.path.dirname("/x/y.txt"), os.path.splitext("archive.tar.gz"), os.path.split("/a/b"), os.path.normpath("a/./b/../c"), os.path.isabs("/a"), os.path.commonprefix(["abc", "abd"]), os.path.exists("/definitely/not/here"))
with tempfile.TemporaryDirectory() as folder:
    root = Path(folder)
    (root / "sub").mkdir()
    file = root / "sub" / "note.txt"
    print(file.write_text("first\nsecond\n"), file.read_text().splitlines(), file.exists(), file.is_file(), root.is_dir(), file.stat().st_size)
    (root / "b.py").write_text("x = 1")
    (root / "a.py").touch()
    print(sorted(x.name for x in root.iterdir()), [x.name for x in sorted(root.glob("*.py"))], [str(x.relative_to(root)) for x in sorted(root.rglob("*.txt"))], sorted(os.listdir(root)))
    with file.open("a") as f:
        f.write("third")
    with open(file) as f:
        for line in f:
            print(repr(line))
    file.rename(root / "moved.txt")
    (root / "moved.txt").unlink()
    print(os.path.isdir(root / "sub"), len(list(root.iterdir())))
    try:
        (root / "none").read_text()
    except FileNotFoundError as e:
        print(type(e).__name__, e.errno)
print(root.exists(), Path("a/b") == Path("a") / "b", Path("x").joinpath("y", "z"), Path("a.txt") < Path("b.txt"))

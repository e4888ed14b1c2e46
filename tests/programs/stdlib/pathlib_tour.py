"""Paths: their parts, and what is on the disk."""
import fnmatch
import os
import shutil
import tempfile
from pathlib import Path, PurePath, PurePosixPath


def attempt(function, *args, **kwargs):
    try:
        return repr(function(*args, **kwargs))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


before = os.getcwd()
folder = tempfile.mkdtemp()
os.chdir(folder)
paths = ["", ".", "/", "a", "a/b", "/a/b.txt", "a//b/./c", "../x", "a/..", "x.tar.gz", ".hidden", "a.", "a/b/", "//n/s", "///t", "~/u", "é/日本.py", "a b/c d", "...", ".a.b"]
for text in paths:
    p = PurePath(text)
    print(repr(p), str(p), p.parts, p.root, p.anchor, p.drive, repr(p.name), p.stem, p.suffix, p.suffixes, p.parent, list(p.parents), p.is_absolute())
    print(attempt(p.with_suffix, ".py"), attempt(p.with_name, "z"), attempt(p.with_stem, "s"), p / "more", "base" / p, p.joinpath("q", "/r"), p.as_posix(), attempt(p.relative_to, "a"), p.is_relative_to("a"), p.match("*.txt"))
    print(os.path.split(text), os.path.splitext(text), os.path.basename(text), os.path.dirname(text), os.path.normpath(text), os.path.isabs(text), os.path.join("x", text, "y"))
print(attempt(PurePath("a").with_suffix, "py"), attempt(PurePath("a").with_name, "b/c"), attempt(PurePath, 5), attempt(lambda: PurePath("a") / 5), attempt(PurePath("a").as_uri), PurePath("/a b").as_uri())
print(PurePath("a") == PurePath("a/"), PurePath("a") < PurePath("b"), sorted([PurePath("b"), PurePath("a/c"), PurePath("a")]), hash(PurePath("x")) == hash(PurePath("x/")), PurePath("a") == "a", {PurePath("k"): 1}[PurePath("k")])
print(isinstance(Path("x"), PurePath), isinstance(PurePosixPath("x"), Path), type(Path("x")).__name__, Path("x"), os.fspath(Path("a/b")), f"{Path('x/y')}", Path("a", "b", "c"), Path())
print(os.path.commonpath(["/a/b/c", "/a/b/d"]), os.path.commonprefix(["abc", "abd"]), attempt(os.path.commonpath, ["/a", "b"]), os.path.relpath("/a/b/c", "/a/d"), os.path.join("a", ""), os.path.join("", "b"), attempt(os.path.join, "a", 5))
base = Path("work")
base.mkdir()
print(attempt(base.mkdir), base.mkdir(exist_ok=True), base.exists(), base.is_dir(), base.is_file(), attempt((base / "x/y").mkdir), (base / "x/y").mkdir(parents=True))
file = base / "notes.txt"
print(file.write_text("line one\nline two\n"), file.read_text(), file.stat().st_size, file.exists(), os.path.getsize(file), file.read_bytes(), (base / "data.bin").write_bytes(b"\0\1"))
with file.open() as handle:
    print([line.strip() for line in handle])
with open(base / "x" / "deep.txt", "w") as handle:
    handle.write("deep")
(base / "x/y/z.py").touch()
print(sorted(p.name for p in base.iterdir()), sorted(str(p) for p in base.glob("*.txt")), sorted(map(str, base.rglob("*"))), sorted(map(str, base.glob("**/*.txt"))), sorted(map(str, base.glob("x/*"))), list(base.glob("none*")))
print(sorted(os.listdir(base)), [(str(root), sorted(folders), sorted(files)) for root, folders, files in sorted(os.walk(base))])
print([root for root, _, _ in os.walk(base, topdown=False)][-1], sorted(entry.name for entry in os.scandir(base) if entry.is_file()))
print(attempt((base / "missing").read_text), attempt(os.remove, "nothing"), attempt(os.listdir, "nothing"), attempt(os.rmdir, base), attempt(open, base), attempt(os.mkdir, base), attempt(os.rename, "no", "where"))
print(file.rename(base / "renamed.md"), file.exists(), (base / "renamed.md").exists(), attempt(file.unlink), file.unlink(missing_ok=True), (base / "renamed.md").unlink())
print(base.resolve().name, base.absolute() == Path.cwd() / "work", os.getcwd() == str(Path.cwd()), Path("/a/../b").resolve(), base.samefile("./work"), os.path.realpath("work/../work") == os.path.abspath("work"))
os.makedirs("deep/er/still", exist_ok=True)
os.makedirs("deep/er/still", exist_ok=True)
print(attempt(os.makedirs, "deep/er"), os.path.isdir("deep/er"), os.path.exists("deep/none"), os.rmdir("deep/er/still"), os.listdir("deep/er"))
print(os.environ.get("SURELY_NOT_THERE"), os.getenv("SURELY_NOT_THERE", "other"), attempt(lambda: os.environ["SURELY_NOT_THERE"]), "PATH" in os.environ, os.sep, os.linesep == "\n", os.name, os.curdir, os.pardir, os.extsep)
os.environ["MINE"] = "value"
print(os.environ["MINE"], os.path.expandvars("$MINE/${MINE}/$NOT_MINE"))
os.chdir("work")
print(Path("x/deep.txt").read_text(), os.path.exists("x"), os.path.basename(os.getcwd()))
os.chdir(before)
shutil.rmtree(folder)

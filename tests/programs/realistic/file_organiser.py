"""Sorts the files of a folder by kind, finds doubles, and undoes it all again."""
import hashlib
import json
import os
import shutil
import tempfile
from collections import defaultdict
from pathlib import Path

KINDS = {"images": {".png", ".jpg", ".gif"}, "texts": {".txt", ".md"}, "code": {".py", ".java"}}


def kind_of(path: Path) -> str:
    return next((kind for kind, suffixes in KINDS.items() if path.suffix.lower() in suffixes), "others")


def free_name(path: Path) -> Path:
    candidate, number = path, 1
    while candidate.exists():
        candidate = path.with_name(f"{path.stem} ({number}){path.suffix}")
        number += 1
    return candidate


class Organiser:
    def __init__(self, root):
        self.root = Path(root)
        self.moves = []

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        if error is not None:
            print("undoing because of", repr(error))
            self.undo()
            return isinstance(error, PermissionError)

    def move(self, source, target):
        target.parent.mkdir(parents=True, exist_ok=True)
        target = free_name(target)
        source.rename(target)
        self.moves.append((source, target))

    def organise(self):
        for path in sorted(self.root.iterdir()):
            if path.is_file() and not path.name.startswith("."):
                self.move(path, self.root / kind_of(path) / path.name.lower())

    def doubles(self):
        seen = defaultdict(list)
        for path in sorted(self.root.rglob("*")):
            if path.is_file():
                seen[hashlib.sha256(path.read_bytes()).hexdigest()].append(path.relative_to(self.root).as_posix())
        return [names for names in seen.values() if len(names) > 1]

    def undo(self):
        while self.moves:
            source, target = self.moves.pop()
            target.rename(source)

    def tree(self, folder=None, indent=""):
        for path in sorted((folder or self.root).iterdir(), key=lambda p: (p.is_file(), p.name)):
            print(f"{indent}{path.name}{'/' if path.is_dir() else ''}")
            if path.is_dir():
                self.tree(path, indent + "  ")


folder = Path(tempfile.mkdtemp())
try:
    for name, content in {"a.TXT": "hello", "b.txt": "hello", "A.txt": "other", "photo.PNG": "\x89", "main.py": "print()", "noext": "", ".hidden": "x", "archive.tar.gz": "zz"}.items():
        (folder / name).write_text(content, encoding="utf-8")
    (folder / "sub").mkdir()
    with Organiser(folder) as organiser:
        organiser.organise()
        organiser.tree()
        print(organiser.doubles())
        sizes = {path.name: path.stat().st_size for path in folder.glob("texts/*.txt")}
        print(json.dumps(sizes, sort_keys=True))
        organiser.undo()
        print(sorted(os.listdir(folder)))
    with Organiser(folder) as organiser:
        organiser.organise()
        raise PermissionError("the disk is full of cats")
    print(sorted(p.name for p in folder.iterdir() if p.is_file()), [p.name for p in folder.iterdir() if p.is_dir() and not any(p.iterdir())] != [])
    try:
        (folder / "missing" / "file.txt").write_text("x")
    except FileNotFoundError as error:
        print(error.errno, error.strerror, Path(error.filename).name)
    total = 0
    for root, folders, files in os.walk(folder):
        folders.sort()
        total += sum(os.path.getsize(os.path.join(root, name)) for name in files)
    print(total, os.path.splitext("x/archive.tar.gz"), Path("x/archive.tar.gz").suffixes, Path("~").expanduser() == Path.home())
finally:
    shutil.rmtree(folder)
print(folder.exists())

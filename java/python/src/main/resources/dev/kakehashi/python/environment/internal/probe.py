# Says what interpreter this is: one line with JSON behind a mark. It comes through standard input, and it runs on Python 2 too,
# so that an old Python is told apart from a program that is none.
import sys

# Nothing of the working directory may stand in for the standard library.
sys.path = [entry for entry in sys.path if entry not in ("", ".")]
NEEDED = "io json os re select signal socket struct subprocess sysconfig threading traceback zipfile".split()


def version():
    numbers = "%d.%d.%d" % tuple(sys.version_info[:3])
    level = {"alpha": "a", "beta": "b", "candidate": "rc"}.get(sys.version_info[3])
    return numbers + "%s%d" % (level, sys.version_info[4]) if level else numbers


def environment(executable):
    # Without the module site a Python before 3.14 does not know its own virtual environment.
    import os
    folder = os.path.dirname(executable)
    for candidate in (folder, os.path.dirname(folder)):
        if os.path.isfile(os.path.join(candidate, "pyvenv.cfg")):
            return candidate
    return sys.prefix


def answer():
    if sys.version_info < (3, 10):
        return {"error": "too_old", "version": version()}
    missing = []
    for name in NEEDED:
        try:
            __import__(name)
        except ImportError:
            missing.append(name)
    if missing:
        return {"error": "incomplete", "version": version(), "missing": " ".join(missing)}
    if not sys.executable:
        return {"error": "nameless", "version": version()}
    import importlib.machinery
    import os
    import sysconfig
    executable = os.path.abspath(sys.executable)
    return {
        "executable": executable,
        "version": version(),
        "implementation": sys.implementation.name,
        "prefix": environment(executable),
        "platform": sysconfig.get_platform(),
        "abi": importlib.machinery.EXTENSION_SUFFIXES[0],
    }


def text(members):
    try:
        import json
        return json.dumps(members)
    except ImportError:
        # The answers that lead here hold nothing that would have to be escaped.
        return "{%s}" % ", ".join('"%s": "%s"' % member for member in sorted(members.items()))


# A program that prints its input must not look like an answer, so the mark is not written in one piece.
sys.stdout.write("\n" + "kakehashi" + "-probe " + text(answer()) + "\n")
sys.stdout.flush()

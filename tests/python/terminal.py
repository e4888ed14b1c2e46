# SPDX-License-Identifier: Apache-2.0
"""Runs a command on a terminal of its own, as a person would, and prints what the terminal shows.

terminal.py TEXT COMMAND...   presses Ctrl-C once the terminal has shown TEXT; an empty TEXT: never

Ends with the status of the command, as a shell counts it. Standard library only; not on Windows.
"""

import os
import pty
import signal
import sys

CTRL_C = b"\x03"


def main() -> int:
    awaited, command = sys.argv[1].encode(), sys.argv[2:]
    child, terminal = pty.fork()
    if child == 0:
        # Whoever started this script may ignore it.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        os.execvp(command[0], command)
    shown = b""
    pressed = not awaited
    while True:
        try:
            piece = os.read(terminal, 4096)
        except OSError:  # Linux says so when nobody has the other end any more
            piece = b""
        if not piece:
            break
        shown += piece
        sys.stdout.buffer.write(piece)
        sys.stdout.buffer.flush()
        if not pressed and awaited in shown:
            os.write(terminal, CTRL_C)
            pressed = True
    _, status = os.waitpid(child, 0)
    return os.WEXITSTATUS(status) if os.WIFEXITED(status) else 128 + os.WTERMSIG(status)


if __name__ == "__main__":
    sys.exit(main())

# SPDX-License-Identifier: Apache-2.0
"""Warnings and log records as events."""

from __future__ import annotations

from .errors import ProtocolError
from .json_text import quote
from .modules import when_imported

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any, TextIO

    from .events import EventPipe


def route_warnings(events: EventPipe) -> None:
    """`warnings.showwarning` writes events; whoever replaces it, as pytest does, gets what is his."""
    import warnings

    def show(
        message: Warning | str,
        category: type[Warning],
        filename: str,
        lineno: int,
        file: TextIO | None = None,
        line: str | None = None,
    ) -> None:
        if file is not None:
            file.write(warnings.formatwarning(message, category, filename, lineno, line))
            return
        head = f'{{"event":"warning","category":{quote(category.__name__)},"file":{quote(filename)},"line":{lineno},'
        events.emit_text(head, "text", str(message))

    warnings.showwarning = show


def set_filters(options: Sequence[str]) -> None:
    """The texts of `-W` and PYTHONWARNINGS, the last one the strongest. Raises ProtocolError for what is none."""
    import warnings

    for option in options:
        try:
            warnings._setoption(option)  # type: ignore[attr-defined]
        except warnings._OptionError as failure:  # type: ignore[attr-defined]
            raise ProtocolError(f"python_warnings has {option!r}, which is no filter: {failure}") from None


def route_logging(events: EventPipe) -> None:
    """Records that no handler of the user wants become events, at every level the loggers let through."""
    when_imported("logging", lambda logging: _replace_last_resort(logging, events))


def _replace_last_resort(logging: Any, events: EventPipe) -> None:
    class EventHandler(logging.Handler):  # type: ignore[misc]
        """Takes the place of `logging.lastResort`, which speaks only while the user has no handler."""

        def emit(self, record: Any) -> None:
            try:
                head = f'{{"event":"log","level":{int(record.levelno)},"logger":{quote(str(record.name))},'
                events.emit_text(head, "text", self.format(record))
            except Exception:
                self.handleError(record)

    logging.lastResort = EventHandler(0)

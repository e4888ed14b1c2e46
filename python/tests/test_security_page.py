# SPDX-License-Identifier: Apache-2.0
"""docs/security.md says what the code does. `python tests/test_security_page.py` writes its tables anew."""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "python"))

from kakehashi_worker.policy import distributions, rules, standard_library  # noqa: E402

PAGE = ROOT / "docs" / "security.md"


def tables() -> dict[str, str]:
    """The generated tables by the comment that they follow."""
    return {
        "rules": _rows((f"`{rule}`", text) for rule, text in sorted(rules.OPT_OUTS.items())),
        "distributions": _rows(
            (kind, ", ".join(sorted(names.split())))
            for kind, names in sorted(distributions.NOT_ADMITTED_BY_BEING_INSTALLED.items())
        ),
        "standard library": _rows(
            (f"`{module}`", r"\*" if names == standard_library.ALL else ", ".join(names.split()))
            for module, names in sorted(standard_library.SAFE.items())
        ),
    }


def _rows(rows: object) -> str:
    return "".join(f"| {first} | {second} |\n" for first, second in rows)  # type: ignore[attr-defined]


def with_tables(page: str) -> str:
    """The page with its tables as they should be."""
    for name, table in tables().items():
        mark = f"<!-- {name} -->\n"
        before, found, after = page.partition(mark)
        kept = before[: re.search(r"(\|.*\n){2}(\|.*\n)*\Z", before).start()]  # type: ignore[union-attr]
        head = before[len(kept) :].splitlines(keepends=True)[:2]
        page = kept + "".join(head) + table + found + after
    return page


def test_the_page_has_the_tables_of_the_code() -> None:
    page = PAGE.read_text("utf-8")
    for name in tables():
        assert f"<!-- {name} -->" in page
    assert page == with_tables(page)


def test_every_rule_and_every_part_of_the_confinement_is_named() -> None:
    from kakehashi_worker import confinement

    page = PAGE.read_text("utf-8")
    for name in (*rules.OPT_OUTS, *confinement.LIMITS, *confinement.PARTS):
        assert f"`{name}`" in page or f".{name}" in page or f'"{name}"' in page, name


if __name__ == "__main__":
    PAGE.write_text(with_tables(PAGE.read_text("utf-8")), "utf-8")

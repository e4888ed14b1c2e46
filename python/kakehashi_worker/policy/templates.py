# SPDX-License-Identifier: Apache-2.0
"""Format templates: "{0.a[b].c}" reads attributes, so the names in it are names like any other."""

from __future__ import annotations

import _string  # type: ignore[import-not-found]

from .names import Names


def check_template(names: Names, template: str) -> None:
    """Refuses a template that reads an attribute which may not be read. Texts that are no templates pass.

    Texts that go into any other function are looked at too, because some library may fill them in later.
    """
    try:
        fields = list(_string.formatter_parser(template))
    except ValueError:
        return
    for _, field, specification, _ in fields:
        if field:
            try:
                _, path = _string.formatter_field_name_split(field)
                for is_attribute, name in path:
                    if is_attribute:
                        names.check(name)
            except ValueError:
                return
        if specification and "{" in specification:
            check_template(names, specification)

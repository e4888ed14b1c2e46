# SPDX-License-Identifier: Apache-2.0
"""The worker that holds Python objects for a Java program. docs/python-protocol.md is its contract."""

from .errors import JavaError

__all__ = ["JavaError"]

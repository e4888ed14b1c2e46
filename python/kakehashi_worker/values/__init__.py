# SPDX-License-Identifier: Apache-2.0
"""Python objects as JSON, and back. The forms are those of docs/python-protocol.md, "VALUE"."""

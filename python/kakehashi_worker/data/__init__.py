# SPDX-License-Identifier: Apache-2.0
"""Frames and arrays between Java and this process, through memory that both have mapped. See docs/data-plane.md."""

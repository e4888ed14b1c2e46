# SPDX-License-Identifier: Apache-2.0
"""Values made from their own text, and a comparison that sees types, signs and bits."""

import datetime
import decimal
import fractions
import math

import kakehashi_test

NAMES = {module.__name__: module for module in (datetime, decimal, fractions, kakehashi_test)}


def made(expression):
    return [_made(expression)]


def _made(expression):
    return eval(expression, dict(NAMES))


def difference(expression, value):
    """Empty if the value is the one of the expression, bit by bit."""
    expected = _made(expression)
    return "" if _same(expected, value) else f"{expected!r} is not {value!r}"


def _same(left, right):
    if type(left) is not type(right):
        return False
    if isinstance(left, float):
        return math.isnan(left) and math.isnan(right) or (left == right and math.copysign(1, left) == math.copysign(1, right))
    if isinstance(left, complex):
        return _same(left.real, right.real) and _same(left.imag, right.imag)
    if isinstance(left, decimal.Decimal):
        return str(left) == str(right)
    if isinstance(left, (list, tuple)):
        return len(left) == len(right) and all(map(_same, left, right))
    if isinstance(left, dict):
        return list(left) == list(right) and all(_same(left[key], right[key]) for key in left)
    if isinstance(left, (datetime.datetime, datetime.time)):
        return left == right and left.fold == right.fold and left.utcoffset() == right.utcoffset()
    return left == right

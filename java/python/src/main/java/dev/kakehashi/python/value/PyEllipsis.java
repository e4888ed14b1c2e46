// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.value;

/// Python's `...`.
public enum PyEllipsis {
    ELLIPSIS
}

// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.options;

/// What a cast does with a value that does not fit.
public enum CastMode {
    /// An error.
    STRICT,
    /// It becomes null.
    NON_STRICT,
    /// A whole number wraps around.
    WRAP
}

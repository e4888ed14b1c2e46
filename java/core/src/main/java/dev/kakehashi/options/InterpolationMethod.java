// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.options;

/// How values between two others are found.
public enum InterpolationMethod {
    /// On the straight line between them.
    LINEAR,
    /// The nearer of the two.
    NEAREST
}

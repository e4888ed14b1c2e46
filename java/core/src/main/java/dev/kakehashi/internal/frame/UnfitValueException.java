// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.internal.frame;

/// A value that the Java type of its component cannot hold. Whoever knows the row adds it.
final class UnfitValueException extends RuntimeException {
    UnfitValueException(String message) {
        super(message);
    }
}

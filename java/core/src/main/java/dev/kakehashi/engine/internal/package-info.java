// SPDX-License-Identifier: Apache-2.0
/// The binding of the native library.
@NullMarked
package dev.kakehashi.engine.internal;

import org.jspecify.annotations.NullMarked;

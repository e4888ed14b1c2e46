// SPDX-License-Identifier: Apache-2.0
/// Java callables that Python calls.
@NullMarked
package dev.kakehashi.python.internal.call;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/// Tests.
@NullMarked
package dev.kakehashi.python.internal.process;

import org.jspecify.annotations.NullMarked;

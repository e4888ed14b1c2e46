// SPDX-License-Identifier: Apache-2.0
/// Tests.
@NullMarked
package dev.kakehashi.python.internal.event;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/// Requests and replies as JSON.
@NullMarked
package dev.kakehashi.python.internal.wire;

import org.jspecify.annotations.NullMarked;

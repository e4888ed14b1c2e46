// SPDX-License-Identifier: Apache-2.0
/// What a worker tells besides its replies.
@NullMarked
package dev.kakehashi.python.internal.event;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.kakehashi.engine.internal;

import org.jspecify.annotations.NullMarked;

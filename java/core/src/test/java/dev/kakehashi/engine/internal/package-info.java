// SPDX-License-Identifier: Apache-2.0
@NullUnmarked
package dev.kakehashi.engine.internal;

import org.jspecify.annotations.NullUnmarked;

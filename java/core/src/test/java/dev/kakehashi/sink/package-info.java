// SPDX-License-Identifier: Apache-2.0
@NullUnmarked
package dev.kakehashi.sink;

import org.jspecify.annotations.NullUnmarked;

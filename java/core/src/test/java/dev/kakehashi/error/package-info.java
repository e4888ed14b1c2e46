// SPDX-License-Identifier: Apache-2.0
@NullUnmarked
package dev.kakehashi.error;

import org.jspecify.annotations.NullUnmarked;

// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.kakehashi.arrow.ipc;

import org.jspecify.annotations.NullMarked;

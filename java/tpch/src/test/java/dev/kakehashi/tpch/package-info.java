// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.kakehashi.tpch;

import org.jspecify.annotations.NullMarked;

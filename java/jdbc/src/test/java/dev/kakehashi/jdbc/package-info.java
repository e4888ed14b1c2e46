// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.kakehashi.jdbc;

import org.jspecify.annotations.NullMarked;

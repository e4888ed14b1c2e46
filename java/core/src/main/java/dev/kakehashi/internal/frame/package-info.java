// SPDX-License-Identifier: Apache-2.0
/// What frames are made of: chunks, tables of text, and the way between rows, records and columns.
/// Not for users.
@NullMarked
package dev.kakehashi.internal.frame;

import org.jspecify.annotations.NullMarked;

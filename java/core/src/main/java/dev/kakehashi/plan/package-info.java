// SPDX-License-Identifier: Apache-2.0
/// Queries as values: they can be stored, compared, printed and sent, without the native library.
@NullMarked
package dev.kakehashi.plan;

import org.jspecify.annotations.NullMarked;

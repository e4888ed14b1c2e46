// SPDX-License-Identifier: Apache-2.0
/// Every data type in every operation: each cell works as in py-polars, or is refused by name.
@NullMarked
package dev.kakehashi.types;

import org.jspecify.annotations.NullMarked;

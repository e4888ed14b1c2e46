// SPDX-License-Identifier: Apache-2.0
/// What can go wrong: a code and an exception for each kind of error.
@NullMarked
package dev.kakehashi.error;

import org.jspecify.annotations.NullMarked;

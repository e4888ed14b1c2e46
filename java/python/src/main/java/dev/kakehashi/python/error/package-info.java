// SPDX-License-Identifier: Apache-2.0
/// What can go wrong with Python workers: an exception for each kind of error.
@NullMarked
package dev.kakehashi.python.error;

import org.jspecify.annotations.NullMarked;

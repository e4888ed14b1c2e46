// SPDX-License-Identifier: Apache-2.0
/// What tests of several packages use.
@NullMarked
package dev.kakehashi.testing;

import org.jspecify.annotations.NullMarked;

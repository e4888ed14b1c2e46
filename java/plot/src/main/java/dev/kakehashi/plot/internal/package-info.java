// SPDX-License-Identifier: Apache-2.0
/// What charts show, and how each format is made of it.
@NullMarked
package dev.kakehashi.plot.internal;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/// How fast Kakehashi is, and whether other engines give the same answers.
@NullMarked
package dev.kakehashi.bench;

import org.jspecify.annotations.NullMarked;

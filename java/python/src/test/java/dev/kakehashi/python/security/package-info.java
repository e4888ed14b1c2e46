// SPDX-License-Identifier: Apache-2.0
/// The published lists of `tests/security`, through the client as users have it.
@NullMarked
package dev.kakehashi.python.security;

import org.jspecify.annotations.NullMarked;

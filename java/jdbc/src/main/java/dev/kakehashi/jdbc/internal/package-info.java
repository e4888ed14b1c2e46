// SPDX-License-Identifier: Apache-2.0
/// How columns of databases and of frames become one another; a class for each dialect.
@NullMarked
package dev.kakehashi.jdbc.internal;

import org.jspecify.annotations.NullMarked;

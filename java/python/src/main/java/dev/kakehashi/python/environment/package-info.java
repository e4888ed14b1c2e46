// SPDX-License-Identifier: Apache-2.0
/// Which Python is used, and with what: finding an interpreter, making virtual environments from
/// requirements, and what a worker process inherits.
@NullMarked
package dev.kakehashi.python.environment;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/// Python objects in worker processes: start at [PythonWorker][dev.kakehashi.python.PythonWorker].
@NullMarked
package dev.kakehashi.python;

import org.jspecify.annotations.NullMarked;

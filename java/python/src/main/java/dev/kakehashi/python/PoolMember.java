// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

/// A worker of a pool.
///
/// @param worker the worker
/// @param born when it was started, of [System#nanoTime()]
record PoolMember(PythonWorker worker, long born) {}

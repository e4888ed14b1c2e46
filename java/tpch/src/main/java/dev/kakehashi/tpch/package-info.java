// SPDX-License-Identifier: Apache-2.0
/// The tables of TPC-H, which the demonstration and the benchmarks read. They are made once and
/// kept in the user's cache.
@NullMarked
package dev.kakehashi.tpch;

import org.jspecify.annotations.NullMarked;

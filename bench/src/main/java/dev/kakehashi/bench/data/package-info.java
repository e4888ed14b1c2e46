// SPDX-License-Identifier: Apache-2.0
/// What a benchmark needs before it runs: the tables of TPC-H, and Python with the packages of the
/// peers. Both are made once and kept in the user's cache.
@NullMarked
package dev.kakehashi.bench.data;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/// The 22 PDS-H queries in the Java API, a class each; `bench/peers/polars_pdsh.py` has their
/// twins.
@NullMarked
package dev.kakehashi.bench.pdsh;

import org.jspecify.annotations.NullMarked;

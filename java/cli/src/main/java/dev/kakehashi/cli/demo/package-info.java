// SPDX-License-Identifier: Apache-2.0
/// `demo`: queries over the tables of TPC-H.
@NullMarked
package dev.kakehashi.cli.demo;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/// The code of the documents, compiled and run.
@NullMarked
package dev.kakehashi.docs;

import org.jspecify.annotations.NullMarked;

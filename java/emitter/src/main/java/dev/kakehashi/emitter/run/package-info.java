// SPDX-License-Identifier: Apache-2.0
/// Running an emitted program in this process: compiled in memory, nothing on disk.
@NullMarked
package dev.kakehashi.emitter.run;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/// Arrow IPC: batches in files and byte streams.
@NullMarked
package dev.kakehashi.arrow.ipc;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/// How batches lie in the messages of Arrow IPC.
@NullMarked
package dev.kakehashi.arrow.internal.ipc;

import org.jspecify.annotations.NullMarked;

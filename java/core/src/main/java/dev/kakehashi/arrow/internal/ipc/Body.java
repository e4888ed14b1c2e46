// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.ipc;

import dev.kakehashi.arrow.internal.BufferOwner;

import java.lang.foreign.MemorySegment;

/// The body of a message.
///
/// @param memory its bytes
/// @param owner who owns them; the receiver has a share, which it has to give back
record Body(MemorySegment memory, BufferOwner owner) {}

// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.event;

/// The first thing that a worker tells.
///
/// @param interpreter the path of the executable
/// @param version Python's version
/// @param platform what Python runs on
/// @param prefix the folder of the environment
/// @param encoding the encoding of files
/// @param pid the process
/// @param protocol the version of the protocol
public record StartedEvent(
        String interpreter,
        String version,
        String platform,
        String prefix,
        String encoding,
        long pid,
        int protocol) {}

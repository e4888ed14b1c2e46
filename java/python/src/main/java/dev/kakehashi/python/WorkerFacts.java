// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

/// What a worker tells of itself when it starts.
///
/// @param interpreter the path of the executable
/// @param version Python's version
/// @param platform what it runs on: `linux-x86_64`
/// @param prefix the folder of its environment
/// @param encoding the encoding of file names
/// @param pid the process
public record WorkerFacts(
        String interpreter,
        String version,
        String platform,
        String prefix,
        String encoding,
        long pid) {}

// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.options;

/// How the buffers of an Arrow file are compressed.
public enum IpcCompression {
    /// The default.
    UNCOMPRESSED,
    LZ4,
    ZSTD
}

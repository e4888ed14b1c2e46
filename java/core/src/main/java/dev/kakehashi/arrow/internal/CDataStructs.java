// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal;

/// Where the members of the structs of the C Data and C Stream Interfaces are, with 64-bit
/// pointers.
public final class CDataStructs {
    public static final long SCHEMA_BYTES = 72;
    public static final long SCHEMA_FORMAT = 0;
    public static final long SCHEMA_NAME = 8;
    public static final long SCHEMA_METADATA = 16;
    public static final long SCHEMA_FLAGS = 24;
    public static final long SCHEMA_N_CHILDREN = 32;
    public static final long SCHEMA_CHILDREN = 40;
    public static final long SCHEMA_DICTIONARY = 48;
    public static final long SCHEMA_RELEASE = 56;

    public static final long FLAG_DICTIONARY_ORDERED = 1;
    public static final long FLAG_NULLABLE = 2;

    public static final long ARRAY_BYTES = 80;
    public static final long ARRAY_LENGTH = 0;
    public static final long ARRAY_NULL_COUNT = 8;
    public static final long ARRAY_OFFSET = 16;
    public static final long ARRAY_N_BUFFERS = 24;
    public static final long ARRAY_N_CHILDREN = 32;
    public static final long ARRAY_BUFFERS = 40;
    public static final long ARRAY_CHILDREN = 48;
    public static final long ARRAY_DICTIONARY = 56;
    public static final long ARRAY_RELEASE = 64;
    public static final long ARRAY_PRIVATE_DATA = 72;

    public static final long STREAM_BYTES = 40;
    public static final long STREAM_GET_SCHEMA = 0;
    public static final long STREAM_GET_NEXT = 8;
    public static final long STREAM_GET_LAST_ERROR = 16;
    public static final long STREAM_RELEASE = 24;
    public static final long STREAM_PRIVATE_DATA = 32;

    private CDataStructs() {}
}

// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal;

/// Where the members of the structs of the C Data and C Stream Interfaces are, with 64-bit pointers.
final class CDataStructs {
    static final long SCHEMA_BYTES = 72;
    static final long SCHEMA_FORMAT = 0;
    static final long SCHEMA_NAME = 8;
    static final long SCHEMA_METADATA = 16;
    static final long SCHEMA_FLAGS = 24;
    static final long SCHEMA_N_CHILDREN = 32;
    static final long SCHEMA_CHILDREN = 40;
    static final long SCHEMA_DICTIONARY = 48;
    static final long SCHEMA_RELEASE = 56;

    static final long FLAG_DICTIONARY_ORDERED = 1;
    static final long FLAG_NULLABLE = 2;

    static final long ARRAY_BYTES = 80;
    static final long ARRAY_LENGTH = 0;
    static final long ARRAY_NULL_COUNT = 8;
    static final long ARRAY_OFFSET = 16;
    static final long ARRAY_N_BUFFERS = 24;
    static final long ARRAY_N_CHILDREN = 32;
    static final long ARRAY_BUFFERS = 40;
    static final long ARRAY_CHILDREN = 48;
    static final long ARRAY_DICTIONARY = 56;
    static final long ARRAY_RELEASE = 64;
    static final long ARRAY_PRIVATE_DATA = 72;

    static final long STREAM_BYTES = 40;
    static final long STREAM_GET_SCHEMA = 0;
    static final long STREAM_GET_NEXT = 8;
    static final long STREAM_GET_LAST_ERROR = 16;
    static final long STREAM_RELEASE = 24;

    private CDataStructs() {}
}

// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.types;

import java.io.IOException;
import java.util.Locale;

/// The columns of the matrix: what is done with the values of a type.
enum Operation {
    IMPORT,
    EXPORT,
    LITERAL,
    SELECT,
    IS_NULL,
    CAST_TO_STRING,
    CAST_FROM_STRING,
    CAST_TO_PARTNER,
    FILTER,
    GROUP_KEY,
    JOIN_KEY,
    SORT,
    PARQUET_WRITE,
    PARQUET_READ,
    IPC_WRITE,
    IPC_READ,
    CSV_WRITE,
    CSV_READ,
    NDJSON_WRITE,
    NDJSON_READ;

    /// Does it, and compares the result.
    void run(Cell cell) throws IOException {
        switch (this) {
            case IMPORT -> Crossings.imported(cell);
            case EXPORT -> Crossings.exported(cell);
            case LITERAL -> Crossings.literals(cell);
            case SELECT -> Queries.select(cell);
            case IS_NULL -> Queries.isNull(cell);
            case CAST_TO_STRING -> Queries.castToString(cell);
            case CAST_FROM_STRING -> Queries.castFromString(cell);
            case CAST_TO_PARTNER -> Queries.castToPartner(cell);
            case FILTER -> Queries.filter(cell);
            case GROUP_KEY -> Queries.groupKey(cell);
            case JOIN_KEY -> Queries.joinKey(cell);
            case SORT -> Queries.sort(cell);
            case PARQUET_WRITE -> Files.writeParquet(cell);
            case PARQUET_READ -> Files.readParquet(cell);
            case IPC_WRITE -> Files.writeIpc(cell);
            case IPC_READ -> Files.readIpc(cell);
            case CSV_WRITE -> Files.writeCsv(cell);
            case CSV_READ -> Files.readCsv(cell);
            case NDJSON_WRITE -> Files.writeNdjson(cell);
            case NDJSON_READ -> Files.readNdjson(cell);
        }
    }

    /// {@return whether py-polars does it too; values cross between Java and the engine only here}
    boolean isInPython() {
        return compareTo(LITERAL) > 0;
    }

    String pythonName() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return pythonName().replace('_', ' ');
    }
}

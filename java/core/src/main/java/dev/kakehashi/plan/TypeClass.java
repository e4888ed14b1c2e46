// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plan;

/// A class of data types that columns can be chosen by.
public enum TypeClass {
    NUMERIC,
    INTEGER,
    SIGNED_INTEGER,
    UNSIGNED_INTEGER,
    FLOAT,
    DECIMAL,
    TEMPORAL,
    /// Of any unit and zone.
    DATETIME,
    DURATION,
    NESTED,
    LIST,
    ARRAY,
    STRUCT,
    CATEGORICAL,
    ENUM
}

// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.value;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// An instance of a Python namedtuple or dataclass.
///
/// @param kind which of the two
/// @param type the class with its module: `shapes.Point`
/// @param fields the values by their names, in the order of the class
public record PyRecord(Kind kind, String type, Map<String, @Nullable Object> fields) {
    /// What a class with named fields is in Python.
    public enum Kind {
        /// A `typing.NamedTuple` or `collections.namedtuple`.
        NAMEDTUPLE,
        /// A class decorated with `dataclasses.dataclass`.
        DATACLASS
    }

    public PyRecord {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}

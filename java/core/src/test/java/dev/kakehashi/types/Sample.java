// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.types;

import dev.kakehashi.DataType;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// Values of a type, as `ArrowArray.getObject` gives them. The first one is what is looked for, and
/// is there twice.
///
/// @param name the type, or the type and what is special about the values
/// @param type what the values are
/// @param values the values, a null among them
/// @param partner a type that all values can be cast to, or in whose place the cast is refused
record Sample(String name, DataType type, List<@Nullable Object> values, DataType partner) {
    Sample {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    static Sample of(DataType type, DataType partner, @Nullable Object... values) {
        return new Sample(type.toString(), type, Arrays.asList(values), partner);
    }

    Sample named(String newName) {
        return new Sample(newName, type, values, partner);
    }
}

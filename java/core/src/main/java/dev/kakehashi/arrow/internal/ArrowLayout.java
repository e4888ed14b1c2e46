// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal;

import dev.kakehashi.DataType;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// The type of a column as Arrow has it: one [DataType] may be laid out in several ways.
///
/// @param format Arrow's format string, such as `l` or `tsu:UTC`; of the indices when there is a
///   dictionary
/// @param physical how the values, or the indices, lie in memory
/// @param width bytes of a value for [Physical#FIXED], items of a value for [Physical#FIXED_LIST],
///   otherwise 0
/// @param type what the values mean
/// @param children the fields of a struct, or the one child of a list
/// @param dictionary the layout of the values that indices stand for, or null
/// @param ordered whether the order of a dictionary means something
/// @param metadata what the schema says of the field besides
public record ArrowLayout(
        String format,
        Physical physical,
        long width,
        DataType type,
        List<Child> children,
        @Nullable ArrowLayout dictionary,
        boolean ordered,
        Map<String, String> metadata) {
    public ArrowLayout {
        children = List.copyOf(children);
        metadata = Map.copyOf(metadata);
    }

    /// A named part of a nested layout.
    public record Child(String name, ArrowLayout layout) {}

    /// {@return whether values are indices into a dictionary}
    public boolean isDictionary() {
        return dictionary != null;
    }

    /// {@return the layout of the child at this position}
    public ArrowLayout child(int index) {
        return children.get(index).layout();
    }

    /// {@return this layout with values of a dictionary that lie otherwise}
    public ArrowLayout withDictionary(ArrowLayout values) {
        return values.equals(dictionary)
                ? this
                : new ArrowLayout(
                        format, physical, width, type, children, values, ordered, metadata);
    }

    /// {@return whether memory laid out so means the same in the other layout: names and metadata
    /// may differ}
    public boolean sameShapeAs(ArrowLayout other) {
        if (!format.equals(other.format)
                || children.size() != other.children.size()
                || isDictionary() != other.isDictionary()) {
            return false;
        }
        for (int i = 0; i < children.size(); i++) {
            if (!child(i).sameShapeAs(other.child(i))) {
                return false;
            }
        }
        return dictionary == null
                || other.dictionary == null
                || dictionary.sameShapeAs(other.dictionary);
    }
}

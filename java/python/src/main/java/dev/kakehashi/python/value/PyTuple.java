// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.value;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/// A Python tuple. A Java [List] is a Python list.
///
/// @param items the items, which may be null
public record PyTuple(List<@Nullable Object> items) implements Iterable<@Nullable Object> {
    public PyTuple {
        items = Collections.unmodifiableList(new ArrayList<>(items));
    }

    /// {@return a tuple of these items}
    public static PyTuple of(@Nullable Object... items) {
        return new PyTuple(Arrays.asList(items));
    }

    @Override
    public Iterator<@Nullable Object> iterator() {
        return items.iterator();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.types;

import dev.kakehashi.arrow.ArrowArray;

import java.lang.foreign.MemorySegment;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Where the memory of a column is, by what lies there.
///
/// @param addresses the addresses of all buffers that have any, those of columns inside of this one
///   too
record Buffers(Map<Long, String> addresses) {
    static Buffers of(ArrowArray array) {
        Map<Long, String> addresses = new LinkedHashMap<>();
        collect(array, "", addresses);
        return new Buffers(addresses);
    }

    private static void collect(ArrowArray array, String place, Map<Long, String> addresses) {
        List<MemorySegment> buffers = array.buffers();
        for (int i = 0; i < buffers.size(); i++) {
            if (buffers.get(i).byteSize() > 0) {
                addresses.put(buffers.get(i).address(), place + role(array, i));
            }
        }
        for (ArrowArray child : array.children()) {
            collect(child, "items' ", addresses);
        }
        ArrowArray categories = array.dictionary();
        if (categories != null) {
            collect(categories, "categories' ", addresses);
        }
    }

    private static String role(ArrowArray array, int buffer) {
        if (buffer == 0) {
            return "validity";
        }
        if (array.dictionary() != null) {
            return "numbers";
        }
        return switch (array.format()) {
            case "vu", "vz" -> buffer == 1 ? "views" : "bytes";
            case "u", "U", "z", "Z" -> buffer == 1 ? "offsets" : "bytes";
            case "+l", "+L" -> "offsets";
            case "+vl", "+vL" -> buffer == 1 ? "offsets" : "sizes";
            default -> "values";
        };
    }

    /// {@return which of these buffers the other column has too: `in place`, `copied`, or what is
    /// not}
    String placeIn(Buffers other) {
        Set<String> moved = new LinkedHashSet<>();
        addresses.forEach(
                (address, role) -> {
                    if (!other.addresses.containsKey(address)) {
                        moved.add(role);
                    }
                });
        if (moved.isEmpty()) {
            return "in place";
        }
        return moved.size() == Set.copyOf(addresses.values()).size()
                ? "copied"
                : "in place but for " + String.join(" and ", moved);
    }
}

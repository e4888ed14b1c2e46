// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.internal.frame;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.Modifier;

/// The way into record classes.
final class RecordAccess {
    private RecordAccess() {}

    /// {@return a lookup that sees the record: the given one when it does, else one of ours when
    /// the package is open}
    static MethodHandles.Lookup lookup(Class<?> type, MethodHandles.Lookup given) {
        if (sees(given, type)) {
            return given;
        }
        try {
            return MethodHandles.privateLookupIn(type, MethodHandles.lookup());
        } catch (IllegalAccessException failure) {
            throw closed(type, failure);
        }
    }

    static IllegalArgumentException closed(Class<?> type, IllegalAccessException failure) {
        return new IllegalArgumentException(
                "The record %s cannot be reached: make it public in an exported package, open its package to module %s, or pass MethodHandles.lookup()"
                        .formatted(type.getName(), RecordAccess.class.getModule().getName()),
                failure);
    }

    private static boolean sees(MethodHandles.Lookup lookup, Class<?> type) {
        try {
            lookup.accessClass(type);
            // A public lookup reaches public members alone, and the constructor of a record is as
            // visible as its class.
            return lookup.hasFullPrivilegeAccess() || Modifier.isPublic(type.getModifiers());
        } catch (IllegalAccessException | IllegalArgumentException unseen) {
            return false;
        }
    }
}

package dev.kakehashi.runtime;

import java.util.List;

/// `__slots__`: where a class and all that it extends have it, instances take no other attributes.
@SuppressWarnings("ReferenceEquality") // Identity is meant: Python's own.
final class SlotNames {
    private SlotNames() {}

    /// {@return whether instances of a class can have an attribute of their own by this name}
    static boolean allow(PyType type, String name) {
        boolean named = false;
        for (PyType each : type.order()) {
            if (each == Types.OBJECT) {
                continue;
            }
            if (!each.attributes().contains("__slots__")) {
                return true;
            }
            Object slots = each.attributes().get("__slots__");
            for (Object slot : slots instanceof String one ? List.of(one) : Iteration.of(slots)) {
                named |= name.equals(own((String) slot, each)) || "__dict__".equals(slot);
            }
        }
        return named || type.order().size() == 1;
    }

    /// Names that begin with two underscores are those of their class alone.
    private static String own(String slot, PyType owner) {
        return slot.startsWith("__") && !slot.endsWith("__")
                ? "_" + owner.name().replaceFirst("^_+", "") + slot
                : slot;
    }
}

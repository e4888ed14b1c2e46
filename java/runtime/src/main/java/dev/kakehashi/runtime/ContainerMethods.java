package dev.kakehashi.runtime;

import dev.kakehashi.runtime.value.AnySet;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;

/// The special methods of list, dict and set, without those that a class of the program puts over
/// them.
final class ContainerMethods {
    private ContainerMethods() {}

    @SuppressWarnings("unchecked")
    static PyCallable find(Object self, String name) {
        return switch (name) {
            case "__getitem__" ->
                    (arguments, keywords) ->
                            self instanceof PyDict<?, ?> dict
                                    ? Missing.dictItem(self, dict, arguments[0])
                                    : ItemAccess.get(self, arguments[0]);
            case "__setitem__" ->
                    (arguments, keywords) -> {
                        if (self instanceof PyDict<?, ?> dict) {
                            ((PyDict<Object, Object>) dict).put(arguments[0], arguments[1]);
                        } else {
                            ItemAccess.set(self, arguments[0], arguments[1]);
                        }
                        return null;
                    };
            case "__delitem__" ->
                    (arguments, keywords) -> {
                        if (self instanceof PyDict<?, ?> dict) {
                            dict.delete(arguments[0]);
                        } else {
                            ItemAccess.delete(self, arguments[0]);
                        }
                        return null;
                    };
            case "__contains__" ->
                    (arguments, keywords) ->
                            switch (self) {
                                case PyDict<?, ?> dict -> dict.contains(arguments[0]);
                                case AnySet<?> set -> set.contains(arguments[0]);
                                case PyList<?> list -> list.contains(arguments[0]);
                                default -> Containment.searched(self, arguments[0]);
                            };
            case "__len__" ->
                    (arguments, keywords) ->
                            switch (self) {
                                case PyDict<?, ?> dict -> (long) dict.size();
                                case AnySet<?> set -> (long) set.size();
                                case PyList<?> list -> (long) list.size();
                                default -> Length.of(self);
                            };
            case "__iter__" ->
                    self instanceof Iterable<?> items
                            ? (arguments, keywords) -> items.iterator()
                            : null;
            default -> null;
        };
    }
}

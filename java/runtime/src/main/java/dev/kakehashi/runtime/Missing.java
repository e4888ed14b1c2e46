package dev.kakehashi.runtime;

import static dev.kakehashi.runtime.NotImplementedType.NOT_IMPLEMENTED;

import dev.kakehashi.runtime.error.PyException;
import dev.kakehashi.runtime.error.StopIteration;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.value.AnySet;
import dev.kakehashi.runtime.value.ByteSequence;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyTuple;

import java.util.Iterator;

/// What special methods do that a class of the program does not define: those that the class was
/// given at run time, then those of the type of Python that it extends, then Python's answer for a
/// class without them.
@SuppressWarnings("ReferenceEquality") // Identity is meant: Python's own, and that of marks.
final class Missing {
    /// No such attribute: null is None.
    static final Object NOTHING = new Object();

    private Missing() {}

    /// {@return what a method given at run time gives, or [#NOTHING]}
    private static Object dynamic(Instance self, String name, Object... arguments) {
        Object found = self.type().lookupDynamic(name);
        if (found == NOTHING) {
            return NOTHING;
        }
        if (found == null) {
            if (name.equals("__hash__")) {
                throw new TypeError("unhashable type: '" + self.type().name() + "'");
            }
            throw new TypeError("'NoneType' object is not callable");
        }
        return Operator.call(SpecialMethods.bind(found, self, name), arguments);
    }

    static Object repr(Instance self) {
        Object given = dynamic(self, "__repr__");
        if (given != NOTHING) {
            return given;
        }
        return switch ((Object) self) {
            case Derived derived -> Repr.of(derived.plain());
            case ByteSequence bytes -> BytesRepr.of(bytes);
            case PyList<?> list -> ContainerRepr.list(list);
            case PyTuple tuple -> ContainerRepr.tuple(tuple);
            case PyDict<?, ?> dict -> ContainerRepr.dict(dict);
            case AnySet<?> set -> ContainerRepr.set(set);
            default -> Repr.address(self.type().qualifiedName() + " object", self);
        };
    }

    static Object str(Instance self) {
        Object given = dynamic(self, "__str__");
        if (given == NOTHING && self instanceof Derived derived && derived.plain() instanceof String) {
            return derived.plain();
        }
        return given == NOTHING ? self.__repr__() : given;
    }

    static Object format(Instance self, Object specification) {
        Object given = dynamic(self, "__format__", specification);
        if (given != NOTHING) {
            return given;
        }
        if (specification instanceof String text && text.isEmpty()) {
            return Repr.str(self);
        }
        if (self instanceof Derived derived) {
            return Format.format(derived.plain(), (String) specification);
        }
        throw new TypeError(
                "unsupported format string passed to " + self.type().name() + ".__format__");
    }

    static Object hash(Instance self) {
        Object given = dynamic(self, "__hash__");
        if (given != NOTHING) {
            return given;
        }
        if (!ClassFacts.isHashable(self.type())) {
            throw new TypeError("unhashable type: '" + self.type().name() + "'");
        }
        return plainHash(self);
    }

    static Object plainHash(Instance self) {
        return switch ((Object) self) {
            case Derived derived -> Equality.hash(derived.plain());
            case ByteSequence bytes -> bytes.pythonHash();
            case PyTuple tuple -> tuple.pythonHash();
            case dev.kakehashi.runtime.value.PyFrozenSet<?> set -> set.pythonHash();
            default -> (long) System.identityHashCode(self);
        };
    }

    static Object truth(Instance self) {
        Object given = dynamic(self, "__bool__");
        if (given != NOTHING) {
            return given;
        }
        if (self instanceof Derived derived && dynamicOrNothing(self, "__len__") == NOTHING) {
            return Operator.truth(derived.plain());
        }
        return !Attributes.typeHas(self, "__len__") && !isContainer(self)
                || Int.signum(Int.index(self.__len__())) != 0;
    }

    private static Object dynamicOrNothing(Instance self, String name) {
        return self.type().lookupDynamic(name);
    }

    private static boolean isContainer(Object self) {
        return self instanceof PyList<?>
                || self instanceof PyTuple
                || self instanceof PyDict<?, ?>
                || self instanceof AnySet<?>;
    }

    static Object length(Instance self) {
        Object given = dynamic(self, "__len__");
        if (given != NOTHING) {
            return given;
        }
        return switch ((Object) self) {
            case Derived derived -> Length.of(derived.plain());
            case ByteSequence bytes -> (long) bytes.size();
            case PyList<?> list -> (long) list.size();
            case PyTuple tuple -> (long) tuple.size();
            case PyDict<?, ?> dict -> (long) dict.size();
            case AnySet<?> set -> (long) set.size();
            default ->
                    throw new TypeError("object of type '" + self.type().name() + "' has no len()");
        };
    }

    static Object iterator(Instance self) {
        Object given = dynamic(self, "__iter__");
        if (given != NOTHING) {
            return given;
        }
        if (self instanceof Iterable<?> iterable) {
            return iterable.iterator();
        }
        if (self instanceof Iterator<?>) {
            return self;
        }
        if (self instanceof Derived derived) {
            return Iteration.iterator(derived.plain());
        }
        if (Attributes.typeHas(self, "__getitem__")) {
            return new ItemIterator(self);
        }
        throw new TypeError("'" + self.type().name() + "' object is not iterable");
    }

    static Object next(Instance self) {
        Object given = dynamic(self, "__next__");
        if (given != NOTHING) {
            return given;
        }
        if (self instanceof Iterator<?> iterator) {
            if (!iterator.hasNext()) {
                throw new StopIteration();
            }
            return iterator.next();
        }
        throw new TypeError("'" + self.type().name() + "' object is not an iterator");
    }

    static Object contains(Instance self, Object item) {
        Object given = dynamic(self, "__contains__", item);
        if (given != NOTHING) {
            return given;
        }
        return switch ((Object) self) {
            case Derived derived -> Containment.contains(derived.plain(), item);
            case ByteSequence bytes -> Containment.plain(bytes, item);
            case PyDict<?, ?> dict -> dict.contains(item);
            case AnySet<?> set -> set.contains(item);
            default -> Containment.searched(self, item);
        };
    }

    static Object getItem(Instance self, Object key) {
        Object given = dynamic(self, "__getitem__", key);
        if (given != NOTHING) {
            return given;
        }
        return switch ((Object) self) {
            case Derived derived -> ItemAccess.get(derived.plain(), key);
            case PyDict<?, ?> dict -> dictItem(self, dict, key);
            default -> ItemAccess.get(self, key);
        };
    }

    /// The item of a dict whose class may say what a key gives that is not there: `__missing__`.
    static Object dictItem(Object self, PyDict<?, ?> dict, Object key) {
        if (self instanceof Instance instance && !dict.contains(key)) {
            Object given = dynamic(instance, "__missing__", key);
            if (given != NOTHING) {
                return given;
            }
        }
        return dict.item(key);
    }

    @SuppressWarnings("unchecked")
    static Object setItem(Instance self, Object key, Object value) {
        if (dynamic(self, "__setitem__", key, value) == NOTHING) {
            if (self instanceof PyDict<?, ?> dict) {
                ((PyDict<Object, Object>) dict).put(key, value);
            } else {
                ItemAccess.set(self, key, value);
            }
        }
        return null;
    }

    static Object delItem(Instance self, Object key) {
        if (dynamic(self, "__delitem__", key) == NOTHING) {
            if (self instanceof PyDict<?, ?> dict) {
                dict.delete(key);
            } else {
                ItemAccess.delete(self, key);
            }
        }
        return null;
    }

    static Object enter(Instance self) {
        Object given = dynamic(self, "__enter__");
        if (given == NOTHING) {
            throw noContext(self, "__enter__");
        }
        return given;
    }

    static Object exit(Instance self, Object type, Object value, Object traceback) {
        Object given = dynamic(self, "__exit__", type, value, traceback);
        if (given == NOTHING) {
            throw noContext(self, "__exit__");
        }
        return given;
    }

    private static TypeError noContext(Instance self, String method) {
        return new TypeError(
                "'"
                        + self.type().name()
                        + "' object does not support the context manager protocol"
                        + (method.equals("__exit__") ? " (missed __exit__ method)" : ""));
    }

    static Object call(Instance self, Object[] arguments, PyDict<String, Object> keywords) {
        Object found = self.type().lookup("__call__");
        if (found == NOTHING) {
            throw new TypeError("'" + self.type().name() + "' object is not callable");
        }
        return Operator.call(SpecialMethods.bind(found, self, "__call__"), arguments, keywords);
    }

    static Object eq(Instance self, Object other) {
        Object given = dynamic(self, "__eq__", other);
        if (given != NOTHING) {
            return given;
        }
        if (self instanceof Derived derived) {
            return SlotComparison.run("eq", derived.plain(), Derived.plain(other));
        }
        return self == other && self instanceof PyInstance ? (Object) true : NOT_IMPLEMENTED;
    }

    static Object ne(Instance self, Object other) {
        Object given = dynamic(self, "__ne__", other);
        if (given != NOTHING) {
            return given;
        }
        Object equal = self.__eq__(other);
        return equal == NOT_IMPLEMENTED ? NOT_IMPLEMENTED : (Object) !Operator.truth(equal);
    }

    static Object binary(Instance self, String name, Object other) {
        Object given = dynamic(self, name, other);
        if (given != NOTHING) {
            return given;
        }
        if (self instanceof Derived derived) {
            SlotMethod slot = BuiltinSlots.find(self.type(), name);
            return slot == null
                    ? NOT_IMPLEMENTED
                    : slot.on(derived.plain(), new Object[] {other}, null);
        }
        return self instanceof PyInstance
                ? NOT_IMPLEMENTED
                : InheritedOperators.binary(self, name, other);
    }

    static Object unary(Instance self, String name) {
        Object given = dynamic(self, name);
        if (given != NOTHING) {
            return given;
        }
        SlotMethod slot = self instanceof PyException ? null : BuiltinSlots.find(self.type(), name);
        return slot == null ? NOT_IMPLEMENTED : slot.on(Derived.plain(self), new Object[0], null);
    }

    static Object round(Instance self, Object digits) {
        Object given =
                digits == null ? dynamic(self, "__round__") : dynamic(self, "__round__", digits);
        if (given == NOTHING && self instanceof Derived derived) {
            return NumberBuiltins.round(derived.plain(), digits);
        }
        if (given == NOTHING) {
            throw new TypeError("type " + self.type().name() + " doesn't define __round__ method");
        }
        return given;
    }
}

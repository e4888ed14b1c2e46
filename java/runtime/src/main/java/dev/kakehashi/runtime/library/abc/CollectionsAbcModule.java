package dev.kakehashi.runtime.library.abc;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.PyCallable;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.value.AnySet;
import dev.kakehashi.runtime.value.ByteArray;
import dev.kakehashi.runtime.value.ByteSequence;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyRange;
import dev.kakehashi.runtime.value.PySet;
import dev.kakehashi.runtime.value.PyTuple;

import java.util.Iterator;
import java.util.function.Predicate;

/// The module `collections.abc`: what a value can do, to ask for and to extend.
@Python("collections.abc")
public final class CollectionsAbcModule {
    /// What has a hash.
    @Python("Hashable")
    public static final PyType HASHABLE =
            AbstractType.of("Hashable")
                    .abstractOnly("__hash__")
                    .known(CollectionsAbcModule::isHashable)
                    .made();

    /// What can be called.
    @Python("Callable")
    public static final PyType CALLABLE =
            AbstractType.of("Callable")
                    .needs("__call__")
                    .known(value -> value instanceof PyCallable && !isPlainInstance(value))
                    .made();

    /// What has a length.
    @Python("Sized")
    public static final PyType SIZED =
            AbstractType.of("Sized")
                    .needs("__len__")
                    .known(CollectionsAbcModule::isCollection)
                    .made();

    /// What can be asked whether something is in it.
    @Python("Container")
    public static final PyType CONTAINER =
            AbstractType.of("Container")
                    .needs("__contains__")
                    .known(CollectionsAbcModule::isCollection)
                    .made();

    /// What a loop can go over.
    @Python("Iterable")
    public static final PyType ITERABLE =
            AbstractType.of("Iterable")
                    .needs("__iter__")
                    .known(value -> isCollection(value) || isIterable(value))
                    .made();

    /// What gives one thing after the other.
    @Python("Iterator")
    public static final PyType ITERATOR =
            AbstractType.of("Iterator", ITERABLE)
                    .needs("__next__", "__iter__")
                    .abstractOnly("__next__")
                    .method("__iter__(self)", arguments -> arguments[0])
                    .known(value -> value instanceof Iterator<?>)
                    .made();

    /// What goes backwards too.
    @Python("Reversible")
    public static final PyType REVERSIBLE =
            AbstractType.of("Reversible", ITERABLE)
                    .needs("__reversed__", "__iter__")
                    .known(value -> isSequence(value) || value instanceof PyDict<?, ?>)
                    .made();

    /// What a function with `yield` gives.
    @Python("Generator")
    public static final PyType GENERATOR =
            AbstractType.of("Generator", ITERATOR)
                    .needs("send", "throw", "close", "__next__", "__iter__")
                    .known(
                            value ->
                                    value instanceof dev.kakehashi.runtime.Generator
                                            || value
                                                    instanceof
                                                    dev.kakehashi.runtime.program.LazyItems)
                    .made();

    /// What has a length, holds things, and can be gone over.
    @Python("Collection")
    public static final PyType COLLECTION =
            AbstractType.of("Collection", SIZED, ITERABLE, CONTAINER)
                    .needs("__len__", "__iter__", "__contains__")
                    .known(CollectionsAbcModule::isCollection)
                    .made();

    /// What has an order and indices.
    @Python("Sequence")
    public static final PyType SEQUENCE =
            SequenceMixin.sequence(
                    AbstractType.of("Sequence", REVERSIBLE, COLLECTION)
                            .known(CollectionsAbcModule::isSequence));

    /// A sequence that can change.
    @Python("MutableSequence")
    public static final PyType MUTABLE_SEQUENCE =
            SequenceMixin.mutable(
                    AbstractType.of("MutableSequence", SEQUENCE)
                            .known(
                                    value ->
                                            value instanceof PyList<?>
                                                    || value instanceof ByteArray
                                                    || isDeque(value)));

    /// What holds each thing once.
    @Python("Set")
    public static final PyType SET =
            SetMixin.set(
                    AbstractType.of("Set", COLLECTION)
                            .known(value -> value instanceof AnySet<?> || isSetView(value)));

    /// A set that can change.
    @Python("MutableSet")
    public static final PyType MUTABLE_SET =
            SetMixin.mutable(
                    AbstractType.of("MutableSet", SET).known(value -> value instanceof PySet<?>));

    /// What has a value for each key.
    @Python("Mapping")
    public static final PyType MAPPING =
            MappingMixin.mapping(
                    AbstractType.of("Mapping", COLLECTION)
                            .known(value -> value instanceof PyDict<?, ?>));

    /// A mapping that can change.
    @Python("MutableMapping")
    public static final PyType MUTABLE_MAPPING =
            MappingMixin.mutable(
                    AbstractType.of("MutableMapping", MAPPING)
                            .known(value -> value instanceof PyDict<?, ?>));

    /// The keys of a mapping.
    @Python("KeysView")
    public static final PyType KEYS_VIEW =
            AbstractType.of("KeysView", SET)
                    .known(dev.kakehashi.runtime.value.DictKeys.class::isInstance)
                    .made();

    /// The values of a mapping.
    @Python("ValuesView")
    public static final PyType VALUES_VIEW =
            AbstractType.of("ValuesView", COLLECTION)
                    .known(dev.kakehashi.runtime.value.DictValues.class::isInstance)
                    .made();

    /// The pairs of a mapping.
    @Python("ItemsView")
    public static final PyType ITEMS_VIEW =
            AbstractType.of("ItemsView", SET)
                    .known(dev.kakehashi.runtime.value.DictItems.class::isInstance)
                    .made();

    private CollectionsAbcModule() {}

    private static boolean isPlainInstance(Object value) {
        return value instanceof dev.kakehashi.runtime.Instance
                && !Attributes.typeHas(value, "__call__");
    }

    private static boolean isHashable(Object value) {
        if (value instanceof PyList<?>
                || value instanceof PyDict<?, ?>
                || value instanceof PySet<?>
                || isSetView(value)
                || isDeque(value)
                || value instanceof ByteArray) {
            return false;
        }
        Predicate<Object> own = each -> each instanceof dev.kakehashi.runtime.Instance;
        if (!own.test(value)) {
            return true;
        }
        try {
            dev.kakehashi.runtime.Equality.hash(value);
            return true;
        } catch (dev.kakehashi.runtime.error.TypeError none) {
            return false;
        }
    }

    private static boolean isSetView(Object value) {
        return value instanceof dev.kakehashi.runtime.value.DictKeys<?>
                || value instanceof dev.kakehashi.runtime.value.DictItems;
    }

    private static boolean isDeque(Object value) {
        return value instanceof dev.kakehashi.runtime.library.collections.Deque<?>;
    }

    private static boolean isSequence(Object value) {
        return value instanceof PyList<?>
                || value instanceof PyTuple
                || value instanceof String
                || value instanceof PyRange
                || value instanceof ByteSequence
                || isDeque(value);
    }

    private static boolean isCollection(Object value) {
        return isSequence(value)
                || value instanceof PyDict<?, ?>
                || value instanceof AnySet<?>
                || value instanceof dev.kakehashi.runtime.value.DictView<?>;
    }

    private static boolean isIterable(Object value) {
        return !(value instanceof dev.kakehashi.runtime.Instance)
                && !(value instanceof PyType)
                && Iteration.isIterable(value);
    }
}

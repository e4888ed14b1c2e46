// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import dev.kakehashi.DataFrame;
import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.python.data.PyArray;
import dev.kakehashi.python.error.StaleHandleException;
import dev.kakehashi.python.internal.wire.Command;
import dev.kakehashi.python.internal.wire.HandleFlags;
import dev.kakehashi.python.internal.wire.Operands.Operand;

import org.jspecify.annotations.Nullable;

import java.lang.ref.Cleaner;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// A Python object: a handle to an object in a worker, or a value such as a number or a text, which
/// is in Java already. Values have all methods too.
///
/// Nothing is converted before [it is asked for][PyConversions]. Arguments are Python objects, Java
/// values (docs/python-values.md lists them), and Java functions.
///
/// The worker holds the object until the handle is [closed][#close()] or collected. Threads may
/// share an object; calls to one worker run one after the other.
public final class PyObject implements PyConversions, Iterable<PyObject>, AutoCloseable {
    static final Cleaner CLEANER = Cleaner.create();

    private final Session session;
    private final @Nullable Object value;
    private final @Nullable HandleState handle;
    private final Cleaner.@Nullable Cleanable release;
    private final String type;
    private final HandleFlags flags;

    /// A value.
    PyObject(Session session, @Nullable Object value) {
        this.session = session;
        this.value = value;
        this.handle = null;
        this.release = null;
        this.type = "";
        this.flags = HandleFlags.OF_VALUE;
    }

    /// A handle.
    PyObject(
            Session session,
            HandleState handle,
            String type,
            HandleFlags flags,
            @Nullable Object scalar) {
        this.session = session;
        this.value = scalar;
        this.handle = handle;
        this.release = CLEANER.register(this, handle);
        this.type = type;
        this.flags = flags;
    }

    /// {@return an attribute}
    public PyObject attr(String name) {
        return session.object(command("get_attribute").plain("name", name));
    }

    /// Sets an attribute.
    public void setAttr(String name, @Nullable Object value) {
        session.run(command("set_attribute").plain("name", name).operand("value", value));
    }

    /// Deletes an attribute.
    public void delAttr(String name) {
        session.run(command("del_attribute").plain("name", name));
    }

    /// {@return the item at a key; several keys are one key for each axis}
    public PyObject item(@Nullable Object... key) {
        return session.object(command("get_item").operand("key", Keys.of(key)));
    }

    /// Sets the item at a key. A key for several axes is a
    /// [PyTuple][dev.kakehashi.python.value.PyTuple].
    public void setItem(@Nullable Object key, @Nullable Object value) {
        session.run(command("set_item").operand("key", key).operand("value", value));
    }

    /// Deletes the item at a key.
    public void delItem(@Nullable Object key) {
        session.run(command("del_item").operand("key", key));
    }

    /// {@return the items from start to stop; each may be null, a value or an object}
    public PyObject slice(@Nullable Object start, @Nullable Object stop) {
        return slice(start, stop, null);
    }

    /// {@return each step-th item from start to stop; each may be null, a value or an object}
    public PyObject slice(@Nullable Object start, @Nullable Object stop, @Nullable Object step) {
        Command command = command("slice");
        Keys.bound(command, "start", start);
        Keys.bound(command, "stop", stop);
        Keys.bound(command, "step", step);
        return session.object(command);
    }

    /// {@return what a method returns}
    ///
    /// @param method its name
    /// @param arguments values, objects and functions; arguments by name come last, as [Kwargs]
    public PyObject call(String method, @Nullable Object... arguments) {
        CallArguments all = CallArguments.of(arguments);
        return session.object(
                command("call_method")
                        .plain("method", method)
                        .operands("args", all.positional())
                        .operands("kwargs", all.named()));
    }

    /// {@return what this object returns when it is called: a function, a class, an instance}
    ///
    /// @param arguments as of [#call(String, Object...)]
    public PyObject invoke(@Nullable Object... arguments) {
        CallArguments all = CallArguments.of(arguments);
        return session.object(
                command("call").operands("args", all.positional()).operands("kwargs", all.named()));
    }

    /// {@return Python's operators on this object}
    public PyOperators operators() {
        return new PyOperators(session, this);
    }

    /// {@return what Python knows about this object: names, signature, documentation}
    public PyInspection inspect() {
        return new PyInspection(session, this);
    }

    /// {@return the same calls without waiting}
    public PyAsync async() {
        return new PyAsync(session, this);
    }

    /// {@return the number of items}
    public long len() {
        return operators().operate("len").asLong();
    }

    /// {@return whether an item is in this object}
    public boolean contains(@Nullable Object item) {
        return operators().operate("contains", item).asBoolean();
    }

    /// {@return whether Python holds this object for true}
    public boolean truth() {
        return operators().operate("truth").asBoolean();
    }

    /// {@return Python's `str`}
    public String str() {
        return operators().operate("str").asString();
    }

    /// {@return Python's `repr`}
    public String repr() {
        return operators().operate("repr").asString();
    }

    /// {@return whether both are one and the same object}
    public boolean is(@Nullable Object other) {
        return operators().operate("is_", other).asBoolean();
    }

    /// {@return whether both are equal for Python}
    public boolean pyEquals(@Nullable Object other) {
        try (PyObject equal = operators().operate("eq", other)) {
            return equal.truth();
        }
    }

    /// {@return this object's context, entered: for a try-with-resources statement}
    public PyContext enter() {
        return new PyContext(session, this);
    }

    /// {@return the items, fetched in batches whose size adapts}
    ///
    /// One batch is fetched ahead as soon as items come quickly. An iterator is for one thread; one
    /// that is not read to its end should be closed.
    @Override
    public PyIterator iterator() {
        return new PyIterator(session, this, 0);
    }

    /// {@return the items, fetched in batches of this size, none ahead of what is asked for}
    public PyIterator iterator(int batchSize) {
        if (batchSize < 1) {
            throw new IllegalArgumentException("A batch has at least one item");
        }
        return new PyIterator(session, this, batchSize);
    }

    /// {@return the items as a stream, fetched as by [#iterator()]; close it if it is not read to
    /// its end}
    public Stream<PyObject> stream() {
        PyIterator items = iterator();
        return StreamSupport.stream(
                        java.util.Spliterators.spliteratorUnknownSize(
                                items, java.util.Spliterator.ORDERED),
                        false)
                .onClose(items::close);
    }

    /// {@return all items, fetched at once}
    public List<PyObject> toList() {
        return items().stream().map(session::wrap).toList();
    }

    /// {@return the rows of this object: a frame or series of pandas or Polars, a pyarrow table, a
    /// dict of columns, a numpy array of columns, or an object with `__arrow_c_stream__` or
    /// `__dataframe__`}
    ///
    /// Python writes them once; Java reads them in place. They stay readable until the frame is
    /// closed, whatever becomes of this object and its worker.
    ///
    /// @throws dev.kakehashi.python.error.TypeMismatchException if something in it, which the text
    ///   names, has no place in a data frame
    /// @throws dev.kakehashi.python.error.MissingPackageException if the environment lacks what
    ///   this takes
    public DataFrame toDataFrame() {
        return DataFrame.fromArrow(session.data().take(this));
    }

    /// {@return the items of this array of numpy, of any layout}
    ///
    /// They are copied once, in Python, to memory that Java reads in place.
    ///
    /// @throws dev.kakehashi.python.error.TypeMismatchException if it is no array, or one of a type
    ///   that Java has no place for
    public PyArray toArray() {
        return session.data().takeArray(this);
    }

    /// {@return the rows of what this object is or gives, batch by batch: a reader of record
    /// batches, an object with `__arrow_c_stream__`, an iterator or generator of frames, or a whole
    /// frame}
    ///
    /// Neither side holds more than a few batches at a time, if they are closed. The stream is to
    /// be closed; batches that were pulled stay. What Python raises comes out of
    /// [ArrowStream#next()][ArrowStream#next].
    public ArrowStream toArrow() {
        return session.data().stream(this);
    }

    /// {@return a numpy array of this object}
    public PyObject toNumpy() {
        return session.object(command("to_numpy"));
    }

    /// {@return the items reduced in the worker}
    ///
    /// @param operation `sum`, `min`, `max`, `mean`, `count`, `any`, `all` or `product`
    public PyObject reduce(String operation) {
        return session.object(command("reduce").plain("op", operation));
    }

    /// {@return the whole object as a Java value: see docs/python-values.md; null for None}
    ///
    /// @throws dev.kakehashi.python.error.ValueTooLargeException if it passes the default limits
    /// @throws dev.kakehashi.python.error.TypeMismatchException if something in it has no value
    public @Nullable Object toValue() {
        return toValue(ValueLimits.DEFAULTS);
    }

    /// {@return the whole object as a Java value, within limits; null for None}
    public @Nullable Object toValue(ValueLimits limits) {
        if (isValue()) {
            return value;
        }
        return session.run(
                        command("to_value")
                                .plain("max_items", limits.maxItems())
                                .plain("max_bytes", limits.maxBytes())
                                .plain("max_depth", (long) limits.maxDepth()))
                .value();
    }

    @Override
    public boolean isNone() {
        return handle == null && value == null;
    }

    /// {@return whether this is a value, which is in Java, rather than a handle}
    public boolean isValue() {
        return handle == null;
    }

    /// {@return the name of the class with its module, as the worker told it; empty for values}
    public String typeName() {
        return type;
    }

    /// {@return whether it can be called}
    public boolean isCallable() {
        return flags.callable();
    }

    /// {@return whether it can be iterated over}
    public boolean isIterable() {
        return flags.iterable();
    }

    @Override
    public <T> T as(Class<T> target) {
        @SuppressWarnings("unchecked") // The class of a primitive type stands for its wrapper.
        T converted = (T) session.conversion().convert(this, target);
        return converted;
    }

    @Override
    public Object as(Type target) {
        return session.conversion().convert(this, target);
    }

    /// Releases the object in the worker. Does nothing for values, and when called again.
    @Override
    public void close() {
        if (release != null) {
            release.clean();
        }
    }

    /// {@return a short description, made without asking the worker}
    @Override
    public String toString() {
        return handle == null
                ? String.valueOf(value)
                : "<%s object %s>".formatted(type, handle.id());
    }

    private Command command(String name) {
        return session.command(name).target(this);
    }

    Session session() {
        return session;
    }

    @Nullable Object value() {
        return value;
    }

    boolean hasScalar() {
        return flags.scalar();
    }

    @Nullable Object scalar() {
        return value;
    }

    /// {@return the items as they come: values, and objects for what has no value}
    List<@Nullable Object> items() {
        if (handle == null && value instanceof String text) {
            return text.codePoints().<@Nullable Object>mapToObj(Character::toString).toList();
        }
        Object items = session.run(command("to_list")).value();
        @SuppressWarnings("unchecked")
        List<@Nullable Object> list = items == null ? List.of() : (List<@Nullable Object>) items;
        return list;
    }

    /// {@return the entries of a mapping, keys and values as they come}
    Map<@Nullable Object, @Nullable Object> entries() {
        return Keys.entries(this);
    }

    /// {@return whether this is an object that this process still holds for Java}
    boolean isOf(Session process) {
        return handle != null && session == process && !handle.isReleased();
    }

    Optional<String> handleId() {
        return handle == null ? Optional.empty() : Optional.of(handle.id());
    }

    /// {@return how this travels to a process}
    ///
    /// @throws StaleHandleException if it was released, or is an object of another process
    Operand operand(Session to) {
        if (handle == null) {
            return new Operand.Value(value);
        }
        to.requireOwn(session);
        if (handle.isReleased()) {
            throw new StaleHandleException(
                    "The object %s of type %s was closed. Close it after its last use."
                            .formatted(handle.id(), type),
                    "",
                    (Throwable) null);
        }
        return new Operand.Handle(handle.id());
    }

    static List<@Nullable Object> listOf(@Nullable Object... items) {
        return Arrays.asList(items);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.internal.frame;

import dev.kakehashi.DataType;
import dev.kakehashi.Field;
import dev.kakehashi.Schema;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Takes records apart. Immutable.
///
/// @param components the components in order
public record RecordWriter(List<Component> components) {
    private static final ClassValue<RecordWriter> WRITERS =
            new ClassValue<>() {
                @Override
                protected RecordWriter computeValue(Class<?> type) {
                    List<Component> components = new ArrayList<>();
                    for (RecordComponent component : type.getRecordComponents()) {
                        components.add(new Component(component, accessor(type, component)));
                    }
                    return new RecordWriter(List.copyOf(components));
                }
            };

    /// A component, and what reads it.
    public record Component(RecordComponent component, MethodHandle accessor) {
        String name() {
            return component.getName();
        }

        List<@Nullable Object> of(Collection<? extends Record> records) {
            List<@Nullable Object> values = new ArrayList<>(records.size());
            for (Record record : records) {
                values.add(of(record));
            }
            return values;
        }

        @Nullable Object of(Object record) {
            try {
                return (Object) accessor.invokeExact(record);
            } catch (RuntimeException | Error failure) {
                throw failure;
            } catch (Throwable failure) {
                throw new IllegalArgumentException(
                        "The accessor %s of %s failed"
                                .formatted(name(), record.getClass().getName()),
                        failure);
            }
        }
    }

    /// A component of all records.
    public record Column(String name, DataType type, List<@Nullable Object> values) {}

    /// {@return what takes records of this class apart}
    public static RecordWriter of(Class<?> type) {
        return WRITERS.get(type);
    }

    /// {@return the class that all these records have}
    public static <R extends Record> Class<R> classOf(Collection<? extends R> records) {
        for (R first : records) {
            if (first != null) {
                @SuppressWarnings(
                        "unchecked") // What records are collected as is their class, for records
                // are final.
                Class<R> type = (Class<R>) first.getClass();
                return type;
            }
        }
        throw new IllegalArgumentException(
                "No record says which columns there are: give the class of the records");
    }

    /// {@return a column for each component}
    public List<Column> columns(Collection<? extends Record> records) {
        List<Column> columns = new ArrayList<>(components.size());
        for (Component component : components) {
            List<@Nullable Object> values = component.of(records);
            columns.add(new Column(component.name(), typeOf(component, values), values));
        }
        return columns;
    }

    /// {@return a column for each component, of the type that its class alone fixes}
    ///
    /// @throws IllegalArgumentException when it fixes none
    public Schema schema() {
        List<Field> fields = new ArrayList<>(components.size());
        for (Component component : components) {
            DataType type =
                    DeclaredTypes.of(component.component().getGenericType())
                            .orElseThrow(
                                    () ->
                                            new IllegalArgumentException(
                                                    "Component %s of type %s does not say which type its column has: give the schema"
                                                            .formatted(
                                                                    component.name(),
                                                                    component
                                                                            .component()
                                                                            .getGenericType()
                                                                            .getTypeName())));
            fields.add(new Field(component.name(), type));
        }
        return Schema.of(fields);
    }

    /// {@return the components that the columns are made of}
    ///
    /// @throws IllegalArgumentException when there is a column that is no component
    public List<Component> components(Schema columns) {
        return columns.names().stream().map(this::component).toList();
    }

    private Component component(String column) {
        return components.stream()
                .filter(component -> component.name().equals(column))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "Column '%s' is no component; the components are %s"
                                                .formatted(
                                                        column,
                                                        components.stream()
                                                                .map(Component::name)
                                                                .toList())));
    }

    private static DataType typeOf(Component component, List<@Nullable Object> values) {
        DataType declared =
                DeclaredTypes.of(component.component().getGenericType()).orElse(DataType.NULL);
        return TypeInference.common(declared, TypeInference.typeOf(component.name(), values));
    }

    /// {@return the values of the components by name, in order}
    Map<String, @Nullable Object> toMap(Record record) {
        Map<String, @Nullable Object> values = LinkedHashMap.newLinkedHashMap(components.size());
        for (Component component : components) {
            values.put(component.name(), component.of(record));
        }
        return values;
    }

    private static MethodHandle accessor(Class<?> type, RecordComponent component) {
        try {
            return RecordAccess.lookup(type, MethodHandles.publicLookup())
                    .unreflect(component.getAccessor())
                    .asType(java.lang.invoke.MethodType.methodType(Object.class, Object.class));
        } catch (IllegalAccessException failure) {
            throw RecordAccess.closed(type, failure);
        }
    }
}

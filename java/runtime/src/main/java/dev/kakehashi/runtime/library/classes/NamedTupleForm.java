package dev.kakehashi.runtime.library.classes;

import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.library.collections.NamedTupleType;
import dev.kakehashi.runtime.value.PyDict;

import java.util.ArrayList;
import java.util.List;

/// `typing.NamedTuple` as a base class: the annotations are the fields.
final class NamedTupleForm extends TypingForm {
    NamedTupleForm() {
        super("NamedTuple");
    }

    @Override
    public PyType complete(
            PyType type, PyDict<String, Object> annotations, PyDict<String, Object> keywords) {
        List<String> fields = new ArrayList<>();
        List<Object> defaults = new ArrayList<>();
        PyDict<String, Object> attributes = type.attributes();
        for (String field : annotations) {
            fields.add(field);
            if (attributes.contains(field)) {
                defaults.add(attributes.get(field));
            } else if (!defaults.isEmpty()) {
                throw new TypeError(
                        "non-default namedtuple field %s cannot follow default field%s %s"
                                .formatted(
                                        field,
                                        defaults.size() == 1 ? "" : "s",
                                        fields.get(fields.size() - 2)));
            }
        }
        PyType made =
                NamedTupleType.of(
                                type.name(),
                                type.module(),
                                fields.toArray(String[]::new),
                                defaults.toArray())
                        .type();
        for (String name : attributes) {
            if (!fields.contains(name)) {
                made.attributes().put(name, attributes.get(name));
            }
        }
        return made;
    }
}

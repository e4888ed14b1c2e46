package dev.kakehashi.runtime;

import dev.kakehashi.runtime.binding.FieldAttribute;
import dev.kakehashi.runtime.value.PyDict;

import java.util.List;
import java.util.Map;

/// All attributes that an instance has of its own: `vars(instance)`.
final class InstanceAttributes {
    private InstanceAttributes() {}

    /// {@return the fields and the dictionary, as a new dict; the dictionary itself where there are
    /// no fields}
    static PyDict<String, Object> all(Instance instance) {
        PyDict<String, Object> all = new PyDict<>();
        boolean fields = false;
        List<PyType> order = instance.type().order();
        for (int i = order.size() - 1; i >= 0; i--) {
            for (Map.Entry<String, Object> member : order.get(i).members().entrySet()) {
                if (member.getValue() instanceof FieldAttribute field && !field.isStatic()) {
                    all.put(member.getKey(), field.get(instance));
                    fields = true;
                }
            }
        }
        for (Map.Entry<String, FieldAttribute> field :
                InstanceFields.of(instance.getClass()).entrySet()) {
            all.put(field.getKey(), field.getValue().get(instance));
            fields = true;
        }
        if (!fields) {
            return instance.dictionary();
        }
        if (instance.hasDictionary()) {
            all.update(instance.dictionary());
        }
        return all;
    }
}

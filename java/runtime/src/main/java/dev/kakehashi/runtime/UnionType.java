package dev.kakehashi.runtime;

import dev.kakehashi.runtime.value.PyTuple;

import java.util.ArrayList;
import java.util.List;

/// `int | None`: types as `isinstance` takes them, and annotations.
///
/// @param members the types, None as null
@Python("UnionType")
public record UnionType(PyTuple members) {
    static Object of(Object a, Object b) {
        List<Object> members = new ArrayList<>();
        for (Object side : new Object[] {a, b}) {
            if (side instanceof UnionType union) {
                union.members.forEach(members::add);
            } else if (side == null || side instanceof PyType) {
                members.add(side);
            } else {
                return NotImplementedType.NOT_IMPLEMENTED;
            }
        }
        return new UnionType(PyTuple.of(members.stream().distinct().toArray()));
    }

    @Override
    public String toString() {
        List<String> names = new ArrayList<>();
        for (Object member : members) {
            names.add(member instanceof PyType type ? type.qualifiedName() : Repr.of(member));
        }
        return String.join(" | ", names);
    }
}

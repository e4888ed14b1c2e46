package dev.kakehashi.runtime;

import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyTuple;

import java.util.StringJoiner;

/// `list[int]`: a type with arguments, which mean nothing when the program runs.
///
/// @param origin the type
/// @param arguments the arguments
@Python("GenericAlias")
public record GenericAlias(
        @Python("__origin__") PyType origin, @Python("__args__") PyTuple arguments)
        implements PyCallable {
    @Override
    public Object call(Object[] values, PyDict<String, Object> keywords) {
        return origin.call(values, keywords);
    }

    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(", ", origin.qualifiedName() + "[", "]");
        for (Object argument : arguments) {
            text.add(argument instanceof PyType type ? type.qualifiedName() : Repr.of(argument));
        }
        return text.toString();
    }
}

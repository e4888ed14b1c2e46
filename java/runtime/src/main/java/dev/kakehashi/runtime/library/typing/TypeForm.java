package dev.kakehashi.runtime.library.typing;

import dev.kakehashi.runtime.GenericAlias;
import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.value.PyTuple;
import java.util.StringJoiner;

/// A type of the module `typing` as a value: it has a name, and brackets may follow it.
@Python("typing._SpecialForm")
@SuppressWarnings("MemberName")
public final class TypeForm extends PyInstance {
    private final String text;

    TypeForm(String text) {
        this.text = text;
    }

    /// {@return the name}
    @Python("__name__")
    public String name() {
        return text.substring(Math.max(text.lastIndexOf('.'), text.startsWith("~") ? 0 : -1) + 1);
    }

    @Override
    public Object __getitem__(Object arguments) {
        StringJoiner all = new StringJoiner(", ", text + "[", "]");
        for (Object argument : arguments instanceof PyTuple tuple ? tuple : PyTuple.of(arguments)) {
            all.add(shown(argument));
        }
        return new TypeForm(all.toString());
    }

    private static String shown(Object type) {
        return switch (type) {
            case null -> "None";
            case PyType known -> known.qualifiedName();
            case GenericAlias alias -> alias.toString();
            default -> Repr.of(type);
        };
    }

    @Override
    public Object __or__(Object other) {
        return new TypeForm(text + " | " + shown(other));
    }

    @Override
    public Object __ror__(Object other) {
        return new TypeForm(shown(other) + " | " + text);
    }

    @Override
    public Object __repr__() {
        return text;
    }
}

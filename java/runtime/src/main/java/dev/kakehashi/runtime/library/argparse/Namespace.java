package dev.kakehashi.runtime.library.argparse;

import static dev.kakehashi.runtime.NotImplementedType.NOT_IMPLEMENTED;

import dev.kakehashi.runtime.Equality;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.library.LibraryInstance;
import dev.kakehashi.runtime.value.PyDict;

/// Python's `argparse.Namespace`: what the arguments are, as attributes.
@Python("argparse.Namespace")
@SuppressWarnings("MemberName")
public class Namespace extends LibraryInstance {
    /// @param named attributes and their values
    @Python("Namespace(**kwargs)")
    @SuppressWarnings("this-escape")
    public Namespace(PyDict<String, Object> named) {
        if (named != null) {
            named.forEach(dictionary()::put);
        }
    }

    @Override
    public Object __eq__(Object other) {
        return other instanceof Namespace that
                ? (Object) Equality.equal(dictionary(), that.dictionary())
                : NOT_IMPLEMENTED;
    }

    @Override
    public Object __contains__(Object key) {
        return dictionary().contains(key);
    }

    @Override
    public Object __repr__() {
        StringBuilder text = new StringBuilder(type().name()).append('(');
        dictionary()
                .forEach(
                        (name, value) ->
                                text.append(text.charAt(text.length() - 1) == '(' ? "" : ", ")
                                        .append(name)
                                        .append('=')
                                        .append(Repr.of(value)));
        return text.append(')').toString();
    }
}

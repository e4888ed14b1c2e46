package dev.kakehashi.runtime.library.classes;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Types;
import dev.kakehashi.runtime.program.ClassMaker;
import dev.kakehashi.runtime.program.ProgramObject;
import dev.kakehashi.runtime.value.PyDict;

import java.util.List;

/// The module `abc`.
@Python("abc")
public final class AbcModule {
    /// The base of classes with abstract methods.
    @Python("ABC")
    public static final PyType ABC = abstractBase();

    /// The metaclass, for `metaclass=ABCMeta`.
    @Python("ABCMeta")
    public static final ClassMaker META =
            new ClassMaker() {
                @Override
                public PyType base() {
                    return null;
                }

                @Override
                public PyType complete(
                        PyType type,
                        PyDict<String, Object> annotations,
                        PyDict<String, Object> keywords) {
                    type.attributes().put("__abstract__", true);
                    return type;
                }
            };

    private AbcModule() {}

    private static PyType abstractBase() {
        PyType base = PyType.made("ABC", "abc", ProgramObject.class, List.of(Types.OBJECT));
        base.attributes().put("__abstract__", true);
        return base;
    }

    /// {@return the function, marked as one that subclasses have to define}
    @Python("abstractmethod(funcobj)")
    public static Object abstractMethod(Object function) {
        Attributes.set(function, "__isabstractmethod__", true);
        return function;
    }
}

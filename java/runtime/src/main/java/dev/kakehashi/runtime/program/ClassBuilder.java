package dev.kakehashi.runtime.program;

import dev.kakehashi.python.PyObject;
import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.GenericAlias;
import dev.kakehashi.runtime.Instance;
import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.ProgramTypes;
import dev.kakehashi.runtime.PyCallable;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.Super;
import dev.kakehashi.runtime.Types;
import dev.kakehashi.runtime.bridge.Bridge;
import dev.kakehashi.runtime.bridge.ClassesInPython;
import dev.kakehashi.runtime.bridge.ForeignErrors;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.value.PyDict;

import java.util.ArrayList;
import java.util.List;

/// A `class` statement while it runs: takes what its body binds, and makes the class.
///
///     ClassBuilder point = new ClassBuilder("Point", "__main__", base);
///     point.put("area", PyFunction.of("area(self)", arguments -> …));
///     Object Point = point.build();
public final class ClassBuilder {
    private final String name;
    private final String module;
    private final List<PyType> bases = new ArrayList<>();

    /// The same, with those of Python's own that have no class in Java.
    private final List<Object> allBases = new ArrayList<>();

    private boolean extendsPython;
    private final PyDict<String, Object> attributes = new PyDict<>();
    private final PyDict<String, Object> annotations = new PyDict<>();
    private final PyDict<String, Object> keywords = new PyDict<>();
    private Class<?> implementation;
    private ClassMaker maker;
    private PyType type;

    /// @param name of the class
    /// @param module where the program defines it
    /// @param bases what stands in its parentheses
    public ClassBuilder(String name, String module, Object... bases) {
        this.name = name;
        this.module = module;
        for (Object base : bases) {
            addBase(base);
        }
    }

    /// Adds the base classes of `*bases`.
    public ClassBuilder bases(Object all) {
        Iteration.of(all).forEach(this::addBase);
        return this;
    }

    /// Adds what `**keywords` says.
    public ClassBuilder keywords(Object all) {
        for (Object name : Iteration.of(all)) {
            keyword((String) name, Operator.getItem(all, name));
        }
        return this;
    }

    private void addBase(Object base) {
        switch (base) {
            case PyObject python when ForeignErrors.isException(python) ->
                    addBase(ForeignErrors.type(python));
            case PyObject python -> {
                extendsPython = true;
                allBases.add(python);
            }
            case GenericAlias alias -> addBase(alias.origin());
            case ClassMaker special -> {
                maker = special;
                if (special.base() != null) {
                    this.bases.add(special.base());
                }
            }
            case PyType known -> {
                for (PyType each : ProgramTypes.order(known)) {
                    if (ProgramTypes.lookup(each, "__class_maker__")
                            instanceof ClassMaker inherited) {
                        maker = inherited;
                        break;
                    }
                }
                bases.add(known);
                allBases.add(known);
                extendsPython |= known.javaClass() == PyObject.class;
            }
            case null, default ->
                    throw new TypeError(
                            "a class cannot extend %s, which is a %s"
                                    .formatted(Repr.of(base), Repr.typeName(base)));
        }
    }

    /// Sets the Java class of the instances; its methods are the class's.
    public ClassBuilder implementedBy(Class<?> java) {
        implementation = java;
        return this;
    }

    /// Adds what the class statement says beside the bases: `metaclass=`, arguments of
    /// `__init_subclass__`.
    public ClassBuilder keyword(String keyword, Object value) {
        if (keyword.equals("metaclass")) {
            if (value instanceof ClassMaker special) {
                maker = special;
            } else {
                attributes.put("__abstract__", true);
            }
        } else {
            keywords.put(keyword, value);
        }
        return this;
    }

    /// Binds a name of the class body, or takes it out where it has no value.
    public void put(String attribute, Object value) {
        if (value == Unbound.VALUE) {
            // The body has deleted it again, or has not bound it.
            if (attributes.contains(attribute)) {
                attributes.delete(attribute);
            }
            return;
        }
        attributes.put(
                attribute,
                value instanceof Instance each && UserDescriptor.isOne(each)
                        ? new UserDescriptor(each)
                        : value);
    }

    /// {@return what a name of the class body is bound to}
    public Object get(String attribute) {
        return attributes.item(attribute);
    }

    /// Notes an annotation of the class body, as it is written.
    public void annotate(String attribute, String annotation) {
        annotations.put(attribute, annotation);
    }

    /// {@return the class: for methods, which run when it is made}
    public PyType type() {
        return type;
    }

    /// {@return `super()` in a method}
    ///
    /// @param self its first argument
    public Super parent(Object self) {
        return new Super(type, self);
    }

    /// {@return the class}
    public PyType build() {
        if (extendsPython) {
            return madeInPython();
        }
        List<PyType> all = bases.isEmpty() ? List.of(Types.OBJECT) : List.copyOf(bases);
        if (implementation != null) {
            return implemented(all);
        }
        Class<?> java = ProgramObject.class;
        for (PyType base : all) {
            if (base.javaClass() != Object.class && base.javaClass() != ProgramObject.class) {
                java = base.javaClass();
                break;
            }
        }
        attributes.put("__annotations__", annotations);
        type = PyType.made(name, module, java, all);
        PyType made = type;
        made.constructedBy((arguments, named) -> Instantiation.create(made, arguments, named));
        return completed(made, all);
    }

    /// A class that extends one of Python's own: its instances live there.
    private PyType madeInPython() {
        type = PyType.made(name, module, PyObject.class, List.of(Types.OBJECT));
        PyType made = type;
        made.attributes().update(attributes);
        made.standingFor(ClassesInPython.make(made, allBases, attributes, keywords));
        made.constructedBy((arguments, named) -> Bridge.call(made.foreign(), arguments, named));
        return made;
    }

    /// A class whose instances have a Java class: its constructor is `__init__`.
    private PyType implemented(List<PyType> all) {
        attributes.put("__annotations__", annotations);
        type = PyType.implemented(name, module, implementation, all);
        ClassMembers members = new ClassMembers(name, implementation);
        members.into(type.attributes());
        type.constructedBy(new JavaInstantiation(type, members.constructor()));
        return completed(type, all);
    }

    private PyType completed(PyType made, List<PyType> all) {
        made.mro();
        made.attributes().update(attributes);
        if (maker != null) {
            type = maker.complete(made, annotations, keywords);
        }
        for (String each : List.copyOf(names())) {
            Object value = attributes.get(each);
            if (value instanceof Instance instance
                    && Attributes.typeHas(instance, "__set_name__")) {
                Attributes.call(instance, "__set_name__", type, each);
            } else if (value instanceof UserDescriptor descriptor) {
                descriptor.name(made, each);
            }
        }
        announce(type, all);
        return type;
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (String name : attributes) {
            names.add(name);
        }
        return names;
    }

    /// Tells the bases of a new class: `__init_subclass__`.
    private void announce(PyType made, List<PyType> all) {
        for (PyType base : all) {
            if (ProgramTypes.hasOwn(base, "__init_subclass__")) {
                Object hook = new Super(made, made).attribute("__init_subclass__");
                if (hook instanceof PyCallable called) {
                    called.call(
                            hook instanceof dev.kakehashi.runtime.PyFunction
                                    ? new Object[] {made}
                                    : new Object[0],
                            keywords);
                }
                return;
            }
        }
    }
}

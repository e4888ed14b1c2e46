package dev.kakehashi.runtime;

import dev.kakehashi.python.PyObject;
import dev.kakehashi.runtime.binding.Members;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.program.ClassMaker;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyTuple;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A class of Python: one of its own types, an exception, or a class of the program, each with its
/// Java class.
@Python("type")
@SuppressWarnings("ReferenceEquality") // Identity is meant: Python's own, and that of marks.
public final class PyType implements PyCallable {
    private final String name;
    private final String module;
    private final Class<?> javaClass;
    private final List<PyType> bases;
    private final List<Class<?>> sources;
    private final PyDict<String, Object> attributes = new PyDict<>();
    private Map<String, Object> members;
    private List<PyType> order;
    private PyCallable constructor;
    private PyCallable instanceCheck;
    private PyObject foreign;

    /// @param name as Python shows it
    /// @param module where Python says that it is
    /// @param javaClass the class of its instances
    /// @param bases the classes it extends
    /// @param sources Java classes that hold its methods
    PyType(
            String name,
            String module,
            Class<?> javaClass,
            List<PyType> bases,
            List<Class<?>> sources) {
        this.name = name;
        this.module = module;
        this.javaClass = javaClass;
        this.bases = bases;
        this.sources = sources;
    }

    /// {@return `type(value)`}
    public static PyType of(Object value) {
        return switch (value) {
            case null -> Types.NONE;
            case Instance instance -> instance.type();
            case String text -> Types.STR;
            case Long number -> Types.INT;
            default -> Types.of(value.getClass());
        };
    }

    /// {@return the type of a Java class}
    public static PyType ofClass(Class<?> type) {
        return Types.of(type);
    }

    /// {@return a class that extends another one and has no Java class of its own}
    public static PyType narrower(String name, String module, PyType base) {
        return new PyType(name, module, base.javaClass, List.of(base), List.of());
    }

    /// {@return a class that is made at run time}
    ///
    /// @param name as Python shows it
    /// @param module where Python says that it is
    /// @param javaClass the class of its instances, which know their type themselves
    /// @param bases the classes it extends
    public static PyType made(String name, String module, Class<?> javaClass, List<PyType> bases) {
        return new PyType(name, module, javaClass, bases, List.of(javaClass));
    }

    /// {@return a class that is made at run time, whose instances are of a Java class of their own}
    public static PyType implemented(
            String name, String module, Class<?> javaClass, List<PyType> bases) {
        return new PyType(name, module, javaClass, bases, List.of());
    }

    /// {@return `__name__`}
    @Python("__name__")
    public String name() {
        return name;
    }

    /// {@return `__module__`}
    @Python("__module__")
    public String module() {
        return module;
    }

    /// {@return the name with its module, if that is not builtins}
    public String qualifiedName() {
        return module.equals("builtins") ? name : module + "." + name;
    }

    /// {@return the Java class of the instances}
    public Class<?> javaClass() {
        return javaClass;
    }

    /// {@return `__bases__`}
    @Python("__bases__")
    public PyTuple bases() {
        return PyTuple.of(bases.toArray());
    }

    /// {@return `__mro__`}
    @Python("__mro__")
    public PyTuple mro() {
        return PyTuple.of(order().toArray());
    }

    /// {@return the classes in which attributes are looked up, this one first}
    List<PyType> order() {
        if (order == null) {
            order = Linearization.of(this, bases);
        }
        return order;
    }

    /// {@return whether this is the other class or extends it}
    public boolean isSubclassOf(PyType other) {
        return this == other || other == Types.OBJECT || order().contains(other);
    }

    /// {@return whether a value is an instance of this class}
    public boolean isInstance(Object value) {
        return of(value).isSubclassOf(this);
    }

    /// {@return what the program gave the class besides its Java members}
    public PyDict<String, Object> attributes() {
        return attributes;
    }

    /// {@return a member of this class or of its bases, or [Missing#NOTHING]}
    Object lookup(String attribute) {
        for (PyType type : order()) {
            Object found = type.own(attribute);
            if (found != Missing.NOTHING) {
                return found;
            }
        }
        return Missing.NOTHING;
    }

    /// {@return a member that the program gave one of these classes at run time, or
    /// [Missing#NOTHING]}
    Object lookupDynamic(String attribute) {
        for (PyType type : order()) {
            if (type.attributes.contains(attribute)) {
                return type.attributes.get(attribute);
            }
        }
        return Missing.NOTHING;
    }

    Object own(String attribute) {
        if (!attributes.isEmpty() && attributes.contains(attribute)) {
            return attributes.get(attribute);
        }
        Map<String, Object> known = members();
        Object found = known.get(attribute);
        return found == null ? Missing.NOTHING : found;
    }

    /// {@return the Java members by their Python names}
    Map<String, Object> members() {
        if (members == null) {
            Map<String, Object> all = new LinkedHashMap<>();
            for (Class<?> source : sources) {
                all.putAll(Members.of(source, !TypeMaker.isProgram(source)));
            }
            members = all;
        }
        return members;
    }

    /// Sets a test that decides about values besides the classes they have: `isinstance` asks it.
    public PyType checkedBy(PyCallable test) {
        instanceCheck = test;
        return this;
    }

    /// Sets the class of Python, in the worker, that this one stands for.
    public PyType standingFor(PyObject python) {
        foreign = python;
        return this;
    }

    /// {@return the class of Python that this one stands for, or null}
    public PyObject foreign() {
        return foreign;
    }

    PyCallable instanceCheck() {
        return instanceCheck;
    }

    /// Sets what calling the class does, where that is not a Java constructor.
    public PyType constructedBy(PyCallable made) {
        constructor = made;
        return this;
    }

    @Override
    public Object call(Object[] arguments, PyDict<String, Object> keywords) {
        if (constructor == null) {
            constructor = Constructors.of(this);
        }
        return constructor.call(arguments, keywords);
    }

    /// {@return `list[int]`: for annotations}
    Object item(Object key) {
        ClassMaker maker = maker();
        Object found = maker == null ? null : maker.item(this, key);
        if (found != null) {
            return found;
        }
        List<Object> arguments = new ArrayList<>();
        (key instanceof PyTuple tuple ? tuple : PyTuple.of(key)).forEach(arguments::add);
        return new GenericAlias(this, PyTuple.of(arguments.toArray()));
    }

    /// {@return what a loop over the class goes over: the members of an enumeration}
    Iterator<Object> iterator() {
        ClassMaker maker = maker();
        if (maker == null) {
            throw new TypeError("'type' object is not iterable");
        }
        return maker.iterate(this);
    }

    /// {@return what gave this class its manner, or null}
    ClassMaker maker() {
        return lookupDynamic("__class_maker__") instanceof ClassMaker maker ? maker : null;
    }

    @Override
    public String toString() {
        ClassMaker maker = maker();
        String shown = maker == null ? null : maker.show(this);
        return shown != null ? shown : "<class '" + qualifiedName() + "'>";
    }
}

package dev.kakehashi.runtime.program;

import dev.kakehashi.runtime.Property;
import dev.kakehashi.runtime.PyFunction;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.StaticMethod;
import dev.kakehashi.runtime.binding.Parameter;
import dev.kakehashi.runtime.binding.Signature;
import dev.kakehashi.runtime.value.PyDict;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/// The methods of a Java class of the program as Python's functions, for those that call them by
/// name.
///
/// A method with parameters carries its Python signature in [Python]; one without is known by its
/// Java name; an annotation without parentheses makes it a property. A default that is no constant
/// stands as `...`, and its value in a static field `method_parameter`.
final class ClassMembers {
    private final String owner;
    private final Class<?> type;
    private final MethodHandles.Lookup lookup;

    ClassMembers(String owner, Class<?> type) {
        this.owner = owner;
        this.type = type;
        // A lookup wants that its module reads the other one, which no descriptor can say of
        // programs.
        ClassMembers.class.getModule().addReads(type.getModule());
        try {
            this.lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(type + " is not open to the runtime", hidden);
        }
    }

    /// Puts all of them into the attributes of a class.
    void into(PyDict<String, Object> attributes) {
        constants(attributes);
        for (Method method : type.getDeclaredMethods()) {
            Python python = method.getAnnotation(Python.class);
            boolean isPlain =
                    method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers());
            if (method.isSynthetic() || python == null && !isPlain) {
                continue;
            }
            Signature signature =
                    Signature.parse(python == null ? method.getName() + "(self)" : python.value());
            attributes.put(signature.name(), member(method, signature));
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            Python python = constructor.getAnnotation(Python.class);
            if (python != null) {
                Signature signature = Signature.parse(python.value());
                attributes.put(
                        signature.name(),
                        function(
                                signature,
                                instance -> {
                                    throw new IllegalStateException(
                                            owner + ".__init__ is a Java constructor");
                                }));
            }
        }
    }

    /// Attributes of the class that never change.
    private void constants(PyDict<String, Object> attributes) {
        for (Field field : type.getDeclaredFields()) {
            Python python = field.getAnnotation(Python.class);
            if (python != null && Modifier.isStatic(field.getModifiers())) {
                attributes.put(python.value(), evaluated(field.getName()));
            }
        }
    }

    private Object member(Method method, Signature signature) {
        if (Modifier.isAbstract(method.getModifiers())) {
            PyFunction declared =
                    function(
                            signature.isAttribute()
                                    ? new Signature(signature.name(), SELF, false)
                                    : signature,
                            arguments -> null);
            declared.attributes().put("__isabstractmethod__", true);
            return signature.isAttribute() ? new Property(declared) : declared;
        }
        MethodHandle handle = handle(method);
        if (signature.isAttribute()) {
            return new Property(
                    function(new Signature(signature.name(), SELF, false), body(handle)));
        }
        PyFunction function = function(signature, body(handle));
        return Modifier.isStatic(method.getModifiers()) ? new StaticMethod(function) : function;
    }

    private static final List<Parameter> SELF =
            List.of(new Parameter("self", Parameter.Kind.POSITIONAL_OR_KEYWORD, false, null));

    private PyFunction function(Signature signature, PyFunction.Body body) {
        List<Object> defaults = new ArrayList<>();
        for (Parameter parameter : signature.parameters()) {
            if (parameter.hasDefault()
                    && parameter.kind() != Parameter.Kind.VAR_POSITIONAL
                    && parameter.kind() != Parameter.Kind.VAR_KEYWORD) {
                defaults.add(
                        parameter.defaultValue() == Signature.ABSENT
                                ? evaluated(signature.name() + "_" + parameter.name())
                                : parameter.defaultValue());
            }
        }
        return PyFunction.of(
                new Signature(owner + "." + signature.name(), signature.parameters(), false),
                defaults.toArray(),
                body);
    }

    private Object evaluated(String name) {
        try {
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            return field.get(null);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException("There is no field " + name + " in " + type, missing);
        }
    }

    /// A method of a base class is called as it is there, whatever overrides it.
    private MethodHandle handle(Method method) {
        try {
            return Modifier.isStatic(method.getModifiers())
                    ? lookup.unreflect(method)
                    : lookup.unreflectSpecial(method, type);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(
                    "The method " + method + " is not open to the runtime", hidden);
        }
    }

    private static PyFunction.Body body(MethodHandle handle) {
        MethodHandle spread =
                handle.asFixedArity()
                        .asType(handle.type().generic())
                        .asSpreader(Object[].class, handle.type().parameterCount());
        return arguments -> {
            try {
                return (Object) spread.invokeExact(arguments);
            } catch (RuntimeException | Error raised) {
                throw raised;
            } catch (Throwable other) {
                throw new IllegalStateException(other);
            }
        };
    }

    /// {@return what makes an instance from values for the parameters of `__init__`, without self;
    /// null for an abstract class}
    MethodHandle constructor() {
        if (Modifier.isAbstract(type.getModifiers())) {
            return null;
        }
        try {
            MethodHandle handle = lookup.unreflectConstructor(type.getDeclaredConstructors()[0]);
            return handle.asFixedArity()
                    .asType(handle.type().generic())
                    .asSpreader(Object[].class, handle.type().parameterCount());
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(type + " is not open to the runtime", hidden);
        }
    }
}

package dev.kakehashi.runtime.binding;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/// Java methods as an attribute: one without parameters gets, one with a parameter sets.
final class MethodAttribute implements Attribute {
    private JavaFunction getter;
    private JavaFunction setter;
    private boolean isStatic;

    void add(Method method, MethodHandle handle) {
        JavaFunction function =
                new JavaFunction(
                        Inferred.signature(method), Modifier.isStatic(method.getModifiers()));
        function.add(method, handle);
        isStatic = Modifier.isStatic(method.getModifiers()) && method.getParameterCount() == 0;
        boolean sets = method.getReturnType() == void.class;
        if (sets) {
            setter = function;
        } else {
            getter = function;
        }
    }

    @Override
    public Object get(Object instance) {
        return isStatic ? getter.call() : getter.call(instance);
    }

    @Override
    public boolean isSettable() {
        return setter != null;
    }

    @Override
    public void set(Object instance, Object value) {
        setter.call(instance, value);
    }

    @Override
    public boolean isStatic() {
        return isStatic;
    }
}

package dev.kakehashi.emitter.library;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;

/// One Java method (or constructor) of the runtime that stands for a function of Python.
///
/// @param holder the class it is called on: the one that declares it, or one derived from that
public record LibraryFunction(Signature signature, Executable java, Class<?> holder) {
    /// Whether the Java receiver is Python's `self`.
    public boolean isInstanceMethod() {
        return java instanceof Method method && !Modifier.isStatic(method.getModifiers());
    }

    public boolean isConstructor() {
        return !(java instanceof Method);
    }

    /// The Python parameters that Java parameters stand for, in order.
    public Signature javaSignature() {
        return isInstanceMethod() ? signature.withoutReceiver() : signature;
    }

    public Class<?> returnClass() {
        return java instanceof Method method ? method.getReturnType() : java.getDeclaringClass();
    }

    public Type returnType() {
        return java instanceof Method method
                ? method.getGenericReturnType()
                : java.getDeclaringClass();
    }
}

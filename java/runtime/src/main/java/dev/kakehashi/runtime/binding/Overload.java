package dev.kakehashi.runtime.binding;

import java.lang.invoke.MethodHandle;
import java.util.Arrays;

/// One Java method of a Python function.
final class Overload {
    private final Class<?>[] types;
    private final MethodHandle spread;
    private final boolean isVoid;
    private final int generality;

    Overload(MethodHandle handle, boolean isVoid) {
        MethodHandle fixed = handle.asFixedArity();
        this.types = fixed.type().parameterArray();
        this.spread = fixed.asType(fixed.type().generic()).asSpreader(Object[].class, types.length);
        this.isVoid = isVoid;
        this.generality = (int) Arrays.stream(types).filter(t -> t == Object.class).count();
    }

    int size() {
        return types.length;
    }

    boolean isBetterThan(Overload other) {
        return types.length != other.types.length
                ? types.length > other.types.length
                : generality > other.generality;
    }

    Object call(Signature signature, Object[] bound) {
        Object[] converted = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            converted[i] = Coercion.to(types[i], bound[i], signature, i);
        }
        try {
            Object result = (Object) spread.invokeExact(converted);
            return isVoid ? null : Coercion.fromJava(result);
        } catch (RuntimeException | Error raised) {
            throw raised;
        } catch (Throwable other) {
            throw new IllegalStateException(other);
        }
    }
}

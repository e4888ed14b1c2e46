package dev.kakehashi.runtime.library.math;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;

/// Links functions of the C library; where native access was not granted, Java's own.
@SuppressWarnings("restricted")
final class CFunction {
    private CFunction() {}

    @FunctionalInterface
    interface Unary {
        double apply(double x);
    }

    @FunctionalInterface
    interface Binary {
        double apply(double x, double y);
    }

    static MethodHandle unary(String name, Unary otherwise) {
        return handle(name, otherwise, Unary.class, 1);
    }

    static MethodHandle binary(String name, Binary otherwise) {
        return handle(name, otherwise, Binary.class, 2);
    }

    private static <T> MethodHandle handle(
            String name, T otherwise, Class<T> shape, int arguments) {
        ValueLayout[] layouts = new ValueLayout[arguments];
        Class<?>[] types = new Class<?>[arguments];
        Arrays.fill(layouts, ValueLayout.JAVA_DOUBLE);
        Arrays.fill(types, double.class);
        if (CFunction.class.getModule().isNativeAccessEnabled()) {
            Linker linker = Linker.nativeLinker();
            SymbolLookup library = linker.defaultLookup();
            var symbol = library.find(name);
            if (symbol.isPresent()) {
                return linker.downcallHandle(
                        symbol.get(),
                        FunctionDescriptor.of(ValueLayout.JAVA_DOUBLE, layouts),
                        Linker.Option.critical(false));
            }
        }
        try {
            return MethodHandles.lookup()
                    .findVirtual(shape, "apply", MethodType.methodType(double.class, types))
                    .bindTo(otherwise);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError("the method of an interface of ours", impossible);
        }
    }
}

package dev.kakehashi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.junit.jupiter.api.Test;

import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a native image is told of calls from and to native code, against the code that makes them.
class NativeImageMetadataTest {
    private static final JavaClasses CORE =
            new ClassFileImporter().importPath(Path.of("target", "classes"));

    private static final Path METADATA =
            Path.of(
                    "src/main/resources/META-INF/native-image/dev.kakehashi/kakehashi-core",
                    "reachability-metadata.json");

    /// Calls functions of libraries that are not known when the class is loaded: the first argument
    /// of its handles is the address of one.
    private static final List<String> CALLS_ADDRESSES =
            List.of(
                    "dev.kakehashi.engine.internal.BridgeFunctions",
                    "dev.kakehashi.arrow.internal.CDataFunctions");

    /// Calls functions that it has looked up.
    private static final String CALLS_FUNCTIONS = "dev.kakehashi.arrow.internal.NativeMemory";

    private static final String CALLED_WITH_STREAMS = "dev.kakehashi.engine.internal.JavaInputs";
    private static final String CALLED_WITH_BATCHES = "dev.kakehashi.engine.internal.JavaFunctions";

    private static final Pattern FUNCTION =
            Pattern.compile("\"returnType\": \"([^\"]*)\",\\s*\"parameterTypes\": \\[([^]]*)]");
    private static final Pattern METHOD =
            Pattern.compile("\"class\": \"([^\"]*)\",\\s*\"method\": \"([^\"]*)\",\\s*" + FUNCTION);

    @Test
    void theClassesThatCallNativeCodeAreThese() {
        Set<String> callers = new TreeSet<>(CALLS_ADDRESSES);
        callers.add(CALLS_FUNCTIONS);
        assertThat(callersOf("downcallHandle")).isEqualTo(callers);
        assertThat(callersOf("upcallStub"))
                .containsExactlyInAnyOrder(CALLED_WITH_STREAMS, CALLED_WITH_BATCHES);
    }

    @Test
    void everySignatureOfADowncallIsTold() throws Exception {
        Set<String> used = new TreeSet<>();
        for (String name : CALLS_ADDRESSES) {
            for (MethodHandle handle : handles(name)) {
                used.add(signature(handle.type().dropParameterTypes(0, 1)));
            }
        }
        for (MethodHandle handle : handles(CALLS_FUNCTIONS)) {
            used.add(signature(handle.type()));
        }
        String text = Files.readString(METADATA);
        String downcalls = text.substring(text.indexOf("\"downcalls\""), upcalls(text));
        Set<String> told = new TreeSet<>();
        for (Matcher function = FUNCTION.matcher(downcalls); function.find(); ) {
            told.add(function.group(1) + "(" + function.group(2).replaceAll("[\" ]", "") + ")");
        }
        assertThat(told).isEqualTo(used);
    }

    @Test
    void everyMethodThatNativeCodeCallsIsTold() throws Exception {
        String text = Files.readString(METADATA);
        Set<String> told = new TreeSet<>();
        for (Matcher method = METHOD.matcher(text.substring(upcalls(text))); method.find(); ) {
            String name = method.group(1) + "." + method.group(2);
            told.add(
                    "%s %s(%s)"
                            .formatted(
                                    method.group(3),
                                    name,
                                    method.group(4).replaceAll("[\" ]", "")));
        }
        Set<String> there = new TreeSet<>();
        for (String name : List.of(CALLED_WITH_STREAMS, CALLED_WITH_BATCHES)) {
            for (Method method : Class.forName(name).getDeclaredMethods()) {
                MethodType type =
                        MethodType.methodType(method.getReturnType(), method.getParameterTypes());
                String signature = signature(type);
                String called = signature.replace("(", " " + name + "." + method.getName() + "(");
                if (told.contains(called)) {
                    there.add(called);
                }
            }
        }
        assertThat(there).isEqualTo(told).hasSize(stubs());
    }

    /// {@return how many stubs the code makes of its methods}
    private static int stubs() throws ClassNotFoundException {
        int stubs = 0;
        for (String name : List.of(CALLED_WITH_STREAMS, CALLED_WITH_BATCHES)) {
            for (Field field : Class.forName(name).getDeclaredFields()) {
                if (field.getType() == MemorySegment.class) {
                    stubs++;
                }
            }
        }
        return stubs;
    }

    private static int upcalls(String text) {
        return text.indexOf("\"directUpcalls\"");
    }

    private static Set<String> callersOf(String method) {
        return CORE.stream()
                .flatMap(type -> type.getCodeUnitCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().isEquivalentTo(Linker.class))
                .filter(call -> call.getName().equals(method))
                .map(JavaAccess::getOriginOwner)
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
    }

    private static List<MethodHandle> handles(String type) throws ReflectiveOperationException {
        List<MethodHandle> handles = new ArrayList<>();
        for (Field field : Class.forName(type).getDeclaredFields()) {
            if (field.getType() == MethodHandle.class) {
                field.setAccessible(true);
                handles.add((MethodHandle) field.get(null));
            }
        }
        assertThat(handles).as(type).isNotEmpty();
        return handles;
    }

    private static String signature(MethodType type) {
        return Arrays.stream(type.parameterArray())
                .map(NativeImageMetadataTest::word)
                .collect(Collectors.joining(",", word(type.returnType()) + "(", ")"));
    }

    private static String word(Class<?> type) {
        if (type == MemorySegment.class) {
            return "void*";
        }
        return type == void.class ? "void" : "j" + type.getName();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.security;

import dev.kakehashi.python.PythonPermission;
import dev.kakehashi.python.PythonPolicy;
import dev.kakehashi.python.Workers;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// A case of the lists; the README beside them says what its members mean.
record SecurityCase(Map<String, @Nullable Object> members) {
    static final String ATTEMPTS = "bypass.json";
    static final String USES = "ordinary.json";

    /// {@return a list, or another member of its file}
    static Object list(String file, String member) {
        try {
            return Objects.requireNonNull(
                    JsonTree.read(Workers.root().resolve("tests/security").resolve(file))
                            .get(member));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<SecurityCase> attempts() {
        return cases(ATTEMPTS, "attempts");
    }

    static Stream<SecurityCase> uses() {
        return cases(USES, "uses");
    }

    private static Stream<SecurityCase> cases(String file, String member) {
        return ((List<?>) list(file, member)).stream().map(one -> new SecurityCase(map(one)));
    }

    List<Map<String, @Nullable Object>> requests() {
        return ((List<?>) Objects.requireNonNull(members.get("requests")))
                .stream().map(SecurityCase::map).toList();
    }

    Map<String, @Nullable Object> expected() {
        return map(Objects.requireNonNull(members.get("expect")));
    }

    PythonPolicy policy() {
        Map<String, @Nullable Object> told = map(members.getOrDefault("policy", Map.of()));
        PythonPolicy policy =
                Boolean.TRUE.equals(told.get("unrestricted"))
                        ? PythonPolicy.unrestricted()
                        : PythonPolicy.defaults();
        return policy.withModules(texts(told, "modules"))
                .withNames(texts(told, "names"))
                .allowing(
                        Stream.of(texts(told, "allow"))
                                .map(name -> name.toUpperCase(Locale.ROOT))
                                .map(PythonPermission::valueOf)
                                .toArray(PythonPermission[]::new));
    }

    private static String[] texts(Map<String, @Nullable Object> told, String name) {
        return told.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toArray(String[]::new)
                : new String[0];
    }

    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> map(@Nullable Object json) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(json);
    }

    /// {@return the name, for reports}
    @Override
    public String toString() {
        return String.valueOf(members.get("name"));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;

import dev.kakehashi.internal.proto.Plan;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

@DisplayName("Choices of the schema and enums of Java")
class EnumValuesTest {
    @Test
    void haveTheSameConstantsInTheSameOrder() {
        Map<String, EnumDescriptor> schema = enums();
        EnumValues.CLASSES.forEach(
                (name, type) -> {
                    List<String> constants =
                            Stream.of(type.getEnumConstants()).map(Enum::name).toList();
                    assertThat(constants)
                            .as(name)
                            .containsExactlyElementsOf(
                                    constants(Objects.requireNonNull(schema.get(name), name)));
                });
    }

    @Test
    void lackNoneThatPlansHave() {
        Set<String> needed = new TreeSet<>(enums().keySet());
        needed.remove("TypeKind");
        needed.removeIf(name -> name.endsWith("Function"));

        assertThat(new TreeSet<>(EnumValues.CLASSES.keySet())).isEqualTo(needed);
    }

    private static List<String> constants(EnumDescriptor type) {
        int prefix = type.getValues().getFirst().getName().length() - "UNSPECIFIED".length();
        for (int number = 0; number < type.getValues().size(); number++) {
            assertThat(type.getValues().get(number).getNumber()).isEqualTo(number);
        }
        return type.getValues().stream()
                .skip(1)
                .map(value -> value.getName().substring(prefix))
                .toList();
    }

    private static Map<String, EnumDescriptor> enums() {
        Map<String, EnumDescriptor> found = new HashMap<>();
        collect(Plan.getDescriptor().getFile(), found);
        return found;
    }

    private static void collect(FileDescriptor file, Map<String, EnumDescriptor> found) {
        file.getEnumTypes().forEach(type -> found.put(type.getName(), type));
        file.getDependencies().forEach(dependency -> collect(dependency, found));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.bench.micro.MicroFigures;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

class SuiteTest {
    @Test
    void aSuiteStandsForItsPartsAndAPartForItself() {
        assertThat(Suite.parts(List.of("boundary", "sum", "compile", "nonsense")))
                .containsExactly("ten-rows", "compile", "batch", "types", "sum", "nonsense");
    }

    @Test
    void everyPartIsInASuite() {
        List<String> all = new ArrayList<>(MicroFigures.names());
        all.add("queries");
        List<String> suites =
                Stream.of(Suite.values())
                        .map(suite -> suite.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList();
        assertThat(Suite.parts(suites)).containsExactlyInAnyOrderElementsOf(all);
    }
}

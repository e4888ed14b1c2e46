package dev.kakehashi.python.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

class PythonVersionTest {
    @Test
    void aVersionIsReadAndWritten() {
        assertThat(PythonVersion.of("3.12.4")).isEqualTo(new PythonVersion(3, 12, 4, ""));
        assertThat(PythonVersion.of("3.15.0rc1")).hasToString("3.15.0rc1");
        assertThatIllegalArgumentException().isThrownBy(() -> PythonVersion.of("3.12"));
    }

    @Test
    void finalVersionsComeAfterTheirCandidates() {
        List<PythonVersion> ordered =
                Stream.of(
                                "2.7.18",
                                "3.9.20",
                                "3.10.0a2",
                                "3.10.0b1",
                                "3.10.0rc2",
                                "3.10.0rc10",
                                "3.10.0",
                                "3.10.1")
                        .map(PythonVersion::of)
                        .toList();
        var shuffled = new java.util.ArrayList<>(ordered);
        Collections.shuffle(shuffled);

        assertThat(shuffled.stream().sorted()).isEqualTo(ordered);
    }

    @Test
    void numbersAreComparedAsNumbers() {
        assertThat(PythonVersion.of("3.10.0").isAtLeast(3, 9)).isTrue();
        assertThat(PythonVersion.of("3.9.9").isAtLeast(3, 10)).isFalse();
        assertThat(PythonVersion.of("4.0.0").isAtLeast(3, 10)).isTrue();
    }
}

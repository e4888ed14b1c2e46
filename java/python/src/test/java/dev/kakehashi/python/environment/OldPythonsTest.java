package dev.kakehashi.python.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kakehashi.python.PythonWorker;
import dev.kakehashi.python.environment.OldPythons.OldPython;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Every Python of this machine that is too old is refused by name, whatever it can read of the
/// probe. [InterpreterSearchTest] has one that only claims to be old, for machines without any.
class OldPythonsTest {
    @TempDir private Path cache;

    static List<OldPython> found() throws Exception {
        return OldPythons.all();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("found")
    void anOldPythonIsTooOld(OldPython old) {
        RejectedInterpreter rejected =
                Interpreters.search()
                        .environment(Map.of("PATH", "/bin"))
                        .cache(cache)
                        .executable(old.program())
                        .run()
                        .rejected()
                        .getFirst();

        assertThat(rejected.fault()).isEqualTo(InterpreterFault.TOO_OLD);
        assertThat(rejected.reason())
                .isEqualTo(
                        "it is Python %s, older than %s"
                                .formatted(old.version(), PythonVersion.OLDEST));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("found")
    void aWorkerSaysSoBeforeItStarts(OldPython old) {
        assertThatThrownBy(() -> PythonWorker.builder().interpreter(old.program()).start())
                .isInstanceOf(InterpreterException.class)
                .hasMessageContaining(old.version().toString())
                .hasMessageContaining("3.10");
    }
}

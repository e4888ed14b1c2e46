package dev.kakehashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the command says about itself, and about a wrong command line.
class UsageTest {
    @Test
    void helpListsTheCommands() {
        Run help = Run.of("--help");

        assertThat(help.status()).isZero();
        assertThat(help.output())
                .contains("sql", "explain", "doctor", "capabilities", "demo", "bench");
        assertThat(Run.of()).isEqualTo(new Run(ExitCode.USAGE, "", help.output()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sql", "explain", "doctor", "capabilities", "demo", "bench"})
    void everyCommandHasHelp(String command) {
        Run help = Run.of(command, "--help");

        assertThat(help.status()).isZero();
        assertThat(help.output()).startsWith("Usage: kakehashi " + command).contains("--help");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "sql",
                "sql SELECT 1",
                "sql --nonsense SELECT",
                "sql --format pdf SELECT",
                "sql --rows many SELECT",
                "sql --rows -1 SELECT",
                "sql --timeout soon SELECT",
                "sql --engine steam SELECT",
                "sql -t nothing SELECT",
                "sql -t t=file.doc SELECT",
                "sql -o result.doc SELECT",
                "explain",
                "doctor everything"
            })
    void aWrongCommandLineIsToldOnTheStandardError(String line) {
        Run run = Run.of(line.split(" "));

        assertThat(run.status()).isEqualTo(ExitCode.USAGE);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors()).startsWith("kakehashi: ");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kakehashi.python.error.SecurityViolationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The policy, as Java sets it. What it refuses in detail is tested beside the worker.
class PolicyTest {
    @Test
    void whatIsDangerousIsRefusedByDefault() {
        try (PythonWorker python = PythonWorker.start()) {
            assertThatThrownBy(() -> python.callFunction("builtins", "eval", "1"))
                    .isInstanceOfSatisfying(
                            SecurityViolationException.class,
                            e -> {
                                assertThat(e.rule()).isNotEmpty();
                                assertThat(e.cure()).startsWith("If it is meant");
                            });
            assertThatThrownBy(() -> python.importModule("subprocess"))
                    .isInstanceOf(SecurityViolationException.class);
            assertThat(python.callFunction("math", "sqrt", 4).asDouble()).isEqualTo(2.0);
        }
    }

    @Test
    void aModuleThatIsNamedMayBeUsed() {
        PythonWorkerBuilder builder = PythonWorker.builder().searchPath(Workers.modules());
        try (PythonWorker named =
                builder.policy(PythonPolicy.defaults().withModules("kakehashi_test")).start()) {
            assertThat(named.callFunction("kakehashi_test", "same", 1).asLong()).isEqualTo(1);
            assertThatThrownBy(() -> named.importModule("kakehashi_values"))
                    .isInstanceOf(SecurityViolationException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePermissionsAreTheWorkers(PythonPermission permission) {
        try (PythonWorker python =
                PythonWorker.builder()
                        .policy(PythonPolicy.defaults().allowing(permission))
                        .start()) {
            assertThat(python.callFunction("math", "sqrt", 4).asDouble()).isEqualTo(2.0);
        }
    }

    @Test
    void confinementTellsWhatIsInForce() {
        try (PythonWorker python =
                PythonWorker.builder()
                        .confinement(Confinement.strict())
                        .limits(ResourceLimits.NONE.withOpenFiles(200))
                        .start()) {
            assertThat(python.confinement()).isNotEmpty();
            assertThat(python.confinement().toString()).contains("open_files");
        }
    }
}

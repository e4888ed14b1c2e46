// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kakehashi.KakehashiException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.List;

class ErrorCodeTest {
    @Test
    void numbersOfTheBoundaryAreThoseOfTheHeader() {
        assertThat(Arrays.stream(ErrorCode.values()).map(code -> code.number() + " " + code))
                .containsExactly(
                        "1 UNKNOWN",
                        "2 INVALID_ARGUMENT",
                        "3 ABI_MISMATCH",
                        "4 PLAN_VERSION_UNSUPPORTED",
                        "5 PLAN_DECODE",
                        "6 PLAN_SEMANTIC",
                        "7 ARROW_IMPORT",
                        "8 ARROW_EXPORT",
                        "9 EXECUTION",
                        "10 UNSUPPORTED",
                        "11 OOM",
                        "12 CANCELLED",
                        "13 DEADLINE_EXCEEDED",
                        "100 LIBRARY_LOAD",
                        "101 PLAN_ACCESS",
                        "200 PYTHON_PROTOCOL",
                        "201 STALE_HANDLE",
                        "202 WORKER_CRASH",
                        "203 VALUE_TOO_LARGE",
                        "204 SECURITY_VIOLATION",
                        "205 PYTHON_EXCEPTION",
                        "206 TYPE_MISMATCH",
                        "207 CALL_CANCELLED",
                        "208 CALL_DEADLINE",
                        "209 WORKER_START",
                        "210 POOL_EXHAUSTED",
                        "211 MISSING_PACKAGE",
                        "220 PYTHON_INTERPRETER",
                        "221 PYTHON_ENVIRONMENT",
                        "300 DATABASE",
                        "301 DATABASE_TYPE",
                        "400 TRANSLATION");
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.MATCH_NONE,
            names =
                    ".*PYTHON.*|STALE.*|WORKER.*|VALUE.*|SECURITY.*|TYPE.*|CALL.*|POOL.*|MISSING.*|DATABASE.*|TRANSLATION")
    void eachCodeHasAnExceptionOfItsOwn(ErrorCode code) {
        ErrorDetail detail = ErrorDetail.ofPath("/data/a.parquet");
        Throwable cause = new ArithmeticException("why");

        KakehashiException exception = code.exception("what failed", detail, cause);

        assertThat(exception.code()).isEqualTo(code);
        assertThat(exception).hasMessage("what failed").hasCause(cause);
        assertThat(exception.detail()).isEqualTo(detail);
        assertThat(ErrorCode.of(code.number())).contains(code);
    }

    @Test
    void noTwoCodesShareAnException() {
        assertThat(
                        Arrays.stream(ErrorCode.values())
                                .filter(
                                        code ->
                                                !code.ofPython()
                                                        && !code.ofDatabases()
                                                        && !code.ofEmitter())
                                .map(code -> code.exception("", ErrorDetail.NONE, null).getClass()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(names = {"STALE_HANDLE", "POOL_EXHAUSTED"})
    void exceptionsOfPythonWorkersAreMadeWhereWorkersAreDriven(ErrorCode code) {
        assertThat(code.ofPython()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> code.exception("", ErrorDetail.NONE, null))
                .withMessageContaining("dev.kakehashi.python");
    }

    @ParameterizedTest
    @EnumSource(names = {"DATABASE", "DATABASE_TYPE"})
    void exceptionsOfDatabasesAreMadeWhereDatabasesAreAsked(ErrorCode code) {
        assertThat(code.ofDatabases()).isTrue();
        assertThat(code.ofPython()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> code.exception("", ErrorDetail.NONE, null))
                .withMessageContaining("dev.kakehashi.jdbc");
    }

    @Test
    void aNumberOfALaterVersionIsNoCode() {
        assertThat(ErrorCode.of(99)).isEmpty();
    }

    @Test
    void anExceptionSurvivesSerialization() throws Exception {
        ErrorDetail detail =
                new ErrorDetail(3, 4, "filter", "ColumnNotFound", "pric", List.of("price"), "", 0);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new PlanSemanticException("no column pric", detail, null));
        }

        try (ObjectInputStream in =
                new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject())
                    .isInstanceOfSatisfying(
                            PlanSemanticException.class,
                            read -> assertThat(read.detail()).isEqualTo(detail));
        }
    }
}

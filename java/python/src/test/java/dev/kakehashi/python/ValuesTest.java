// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import dev.kakehashi.python.error.TypeMismatchException;
import dev.kakehashi.python.error.ValueTooLargeException;
import dev.kakehashi.python.value.Complex;
import dev.kakehashi.python.value.Fraction;
import dev.kakehashi.python.value.PyBytes;
import dev.kakehashi.python.value.PyDateTime;
import dev.kakehashi.python.value.PyDecimal;
import dev.kakehashi.python.value.PyEllipsis;
import dev.kakehashi.python.value.PyEnum;
import dev.kakehashi.python.value.PyFrozenSet;
import dev.kakehashi.python.value.PyRange;
import dev.kakehashi.python.value.PyRecord;
import dev.kakehashi.python.value.PySlice;
import dev.kakehashi.python.value.PyTuple;
import dev.kakehashi.python.value.PythonType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Values go to Python and come back as they were; conversions that would lose something fail.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ValuesTest {
    @PythonType("kakehashi_test.Person")
    public record Person(String name, int age) {}

    @PythonType(value = "kakehashi_test.Point", kind = PyRecord.Kind.NAMEDTUPLE)
    public record Point(long x, List<String> y) {}

    public record Plain(String name, Optional<Integer> age) {}

    @PythonType("kakehashi_test.Color")
    public enum Color {
        RED,
        GREEN
    }

    private PythonWorker python;

    @BeforeAll
    void start() {
        python = Workers.withTestModule();
    }

    @AfterAll
    void close() {
        python.close();
    }

    /// {@return what Python got, whole}
    private @Nullable Object there(@Nullable Object value) {
        try (PyObject list = python.callFunction("kakehashi_test", "same_in_list", value)) {
            return first(list);
        }
    }

    private static @Nullable Object first(PyObject list) {
        return list.toValue() instanceof List<?> items ? items.getFirst() : fail("no list");
    }

    static Stream<Object> values() {
        return Stream.of(
                true,
                0L,
                Long.MIN_VALUE,
                BigInteger.TWO.pow(64),
                BigInteger.TEN.pow(5_000).negate(),
                0.1,
                -0.0,
                1e300,
                Double.MIN_VALUE,
                Double.NaN,
                Double.NEGATIVE_INFINITY,
                new Complex(-0.0, Double.POSITIVE_INFINITY),
                "",
                "\u0000\n\"\\ñ漢\uD83D\uDE00\u2028",
                "lone \uD800 half \uDC00",
                PyBytes.bytes(new byte[] {0, -1, 10, 13, 30}),
                PyBytes.bytearray(new byte[] {1}),
                LocalDate.of(1, 1, 1),
                LocalDate.of(9999, 12, 31),
                LocalTime.of(23, 59, 59, 999_999_000),
                OffsetTime.of(1, 2, 3, 0, ZoneOffset.ofHours(-5)),
                LocalDateTime.of(2024, 2, 29, 23, 59, 59, 1_000),
                OffsetDateTime.of(2024, 2, 29, 0, 0, 0, 0, ZoneOffset.ofHoursMinutes(5, 45)),
                ZonedDateTime.of(2024, 7, 1, 12, 0, 0, 0, ZoneId.of("Europe/Paris")),
                ZonedDateTime.ofLocal(
                        LocalDateTime.of(2024, 10, 27, 2, 30),
                        ZoneId.of("Europe/Paris"),
                        ZoneOffset.ofHours(1)),
                new PyDateTime(LocalDateTime.of(2024, 1, 1, 0, 0), 1, null, null),
                Duration.ofDays(-3).plusNanos(1_000),
                Duration.ofDays(999_999_999),
                new BigDecimal("1.10"),
                new BigDecimal("1E+30"),
                new PyDecimal("-0.00"),
                new PyDecimal("NaN"),
                new Fraction(BigInteger.ONE, BigInteger.valueOf(3)),
                UUID.fromString("123e4567-e89b-12d3-a456-426614174000"),
                Path.of("/a b/ü"),
                PyEllipsis.ELLIPSIS,
                PyRange.of(1, 10),
                new PyEnum("kakehashi_test.Color", "GREEN", "g"),
                PyTuple.of(1L, null, PyTuple.of()),
                PyFrozenSet.of(List.of(1L, "a")),
                Set.of(1L, 2L),
                List.of(List.of(), Map.of("k", List.of(1L))),
                Map.of(1L, "int", "s", PyTuple.of(1.0)));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueComesBackAsItWas(Object value) {
        assertThat(there(value)).isEqualTo(value);
    }

    @Test
    void noneIsNull() {
        assertThat(there(null)).isNull();
        assertThat(python.value(null).isNone()).isTrue();
        assertThat(python.callFunction("kakehashi_test", "same", (Object) null).isNone()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void randomValuesComeBackAsTheyWere(long seed) {
        RandomValues random = new RandomValues(new Random(seed));
        for (int i = 0; i < 60; i++) {
            Object value = random.value(3);
            assertThat(there(value)).as("seed %d, value %d", seed, i).isEqualTo(value);
        }
    }

    /// The other direction: Python makes the value from its own text, and judges what Java sends
    /// back.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.1",
                "10**400",
                "-10**5000",
                "1e-323",
                "float('nan')",
                "(1, (2,), ())",
                "{1: {2: [3]}}",
                "b'\\x00\\xff'",
                "'\\ud800'",
                "'\\U0001f600'",
                "{1, 2}",
                "frozenset([1])",
                "range(0, 10, 3)",
                "datetime.datetime(2024, 1, 1, fold=1)",
                "datetime.timedelta(-1, 5, 7)",
                "datetime.time(1, 2, tzinfo=datetime.timezone(datetime.timedelta(seconds=5400)))",
                "datetime.datetime(2024, 1, 1,"
                    + " tzinfo=datetime.timezone(datetime.timedelta(seconds=30, microseconds=7)))",
                "decimal.Decimal('sNaN')",
                "decimal.Decimal('-0')",
                "fractions.Fraction(-1, 7)",
                "complex(-0.0, float('inf'))",
                "kakehashi_test.Color.GREEN",
                "kakehashi_test.Point(1, ['a'])",
                "kakehashi_test.Person('a', 3)",
                "..."
            })
    void aValueOfPythonReturnsToPythonAsItWas(String expression) {
        try (PyObject list = python.callFunction("kakehashi_values", "made", expression)) {
            Object value = first(list);

            assertThat(
                            python.callFunction("kakehashi_values", "difference", expression, value)
                                    .asString())
                    .isEmpty();
        }
    }

    @Test
    void recordsAreDataclassesNamedTuplesOrDicts() {
        Person person = new Person("Ada", 36);
        Point point = new Point(1, List.of("a"));

        assertThat(python.callFunction("kakehashi_test", "describe", person).asString())
                .isEqualTo("Person(name='Ada', age=36) None");
        assertThat(python.callFunction("kakehashi_test", "same", person).as(Person.class))
                .isEqualTo(person);
        assertThat(python.callFunction("kakehashi_test", "same", point).as(Point.class))
                .isEqualTo(point);
        assertThat(python.make(Map.of("name", "B", "age", 3)).as(Person.class))
                .isEqualTo(new Person("B", 3));
        Plain plain = new Plain("C", Optional.empty());
        assertThat(python.make(plain).as(Plain.class)).isEqualTo(plain);
    }

    @Test
    void enumsAreTheirPythonMembers() {
        assertThat(python.callFunction("kakehashi_test", "same", Color.GREEN).as(Color.class))
                .isEqualTo(Color.GREEN);
    }

    @Test
    void aRecordHasToHaveAllFieldsAndNoMore() {
        assertThatThrownBy(() -> python.make(Map.of("name", "B")).as(Person.class))
                .isInstanceOf(TypeMismatchException.class)
                .hasMessageContaining("no field age");
        assertThatThrownBy(
                        () -> python.make(Map.of("name", "B", "age", 1, "c", 2)).as(Person.class))
                .isInstanceOf(TypeMismatchException.class)
                .hasMessageContaining("[c]");
    }

    @Test
    void whatWouldLoseSomethingIsAMismatch() {
        assertMismatch(1L << 40, int.class);
        assertMismatch(BigInteger.TWO.pow(63), long.class);
        assertMismatch((1L << 53) + 1, double.class);
        assertMismatch(0.1, float.class);
        assertMismatch(1.0, long.class);
        assertMismatch(true, long.class);
        assertMismatch(1, boolean.class);
        assertMismatch("1", int.class);
        assertMismatch("ab", char.class);
        assertMismatch(null, String.class);
        assertMismatch(LocalDateTime.of(2024, 1, 1, 0, 0), Instant.class);
        assertMismatch(new PyDecimal("NaN"), BigDecimal.class);
    }

    private void assertMismatch(@Nullable Object value, Class<?> target) {
        assertThatThrownBy(() -> python.callFunction("kakehashi_test", "same", value).as(target))
                .as("%s as %s", value, target)
                .isInstanceOf(TypeMismatchException.class)
                .hasMessageContaining(target.getTypeName());
    }

    @Test
    void whatFitsIsConverted() {
        assertThat(python.value(7).as(byte.class)).isEqualTo((byte) 7);
        assertThat(python.value(7).asDouble()).isEqualTo(7.0);
        assertThat(python.value(0.5).as(float.class)).isEqualTo(0.5f);
        assertThat(python.value(7).asBigDecimal()).isEqualByComparingTo("7");
        assertThat(python.value("a").as(char.class)).isEqualTo('a');
        assertThat(python.value(new byte[] {1}).asBytes()).containsExactly(1);
        assertThat(python.value(null).asOptional(String.class)).isEmpty();
        Instant instant = Instant.parse("2024-02-29T12:00:00.000001Z");
        assertThat(python.callFunction("kakehashi_test", "same", instant).as(Instant.class))
                .isEqualTo(instant);
        assertThat(python.make(List.of(1, 2)).as(long[].class)).containsExactly(1, 2);
        assertThat(python.make(List.of("a")).as(String[].class)).containsExactly("a");
        assertThat(python.make(List.of(List.of(1.0))).as(double[][].class))
                .isEqualTo(new double[][] {{1.0}});
        assertThat(python.make(Set.of(1)).asSet(Long.class)).containsExactly(1L);
        assertThat(python.make(Map.of("a", 1)).asMap(String.class, Long.class))
                .isEqualTo(Map.of("a", 1L));
    }

    @Test
    void whatStaysAHandleIsHadByTheClassOfItsForm() {
        assertThat(
                        python.callFunction(
                                        "builtins", "eval", "__import__('pathlib').Path('/a b/é')")
                                .as(Path.class))
                .isEqualTo(Path.of("/a b/é"));
        assertThat(
                        python.callFunction(
                                        "builtins",
                                        "eval",
                                        "__import__('fractions').Fraction(1, 3)")
                                .as(Fraction.class))
                .isEqualTo(new Fraction(BigInteger.ONE, BigInteger.valueOf(3)));
        assertThat(python.callFunction("builtins", "eval", "range(2, 8)").as(PyRange.class))
                .isEqualTo(PyRange.of(2, 8));
        assertThat(python.callFunction("builtins", "eval", "slice(1, None)").as(PySlice.class))
                .isEqualTo(PySlice.of(1L, null));
        assertThat(
                        python.callFunction("builtins", "eval", "[__import__('pathlib').Path('a')]")
                                .asList(Path.class))
                .containsExactly(Path.of("a"));
    }

    @Test
    void javaArraysAreLists() {
        assertThat(there(new long[] {1, Long.MAX_VALUE})).isEqualTo(List.of(1L, Long.MAX_VALUE));
        assertThat(there(new double[] {1.5, Double.NaN})).isEqualTo(List.of(1.5, Double.NaN));
        assertThat(there(new int[0])).isEqualTo(List.of());
        assertThat(there(new boolean[] {true})).isEqualTo(List.of(true));
        assertThat(there(new Object[] {"a", null})).isEqualTo(Arrays.asList("a", null));
    }

    @Test
    void timesThatPythonWouldRoundAreNotSent() {
        assertThatThrownBy(() -> python.make(LocalTime.of(0, 0, 0, 1)))
                .isInstanceOf(TypeMismatchException.class)
                .hasMessageContaining("nanoseconds");
        assertThatThrownBy(() -> python.make(LocalDate.of(10_000, 1, 1)))
                .isInstanceOf(TypeMismatchException.class)
                .hasMessageContaining("year");
        assertThatThrownBy(() -> python.make(Duration.ofNanos(1)))
                .isInstanceOf(TypeMismatchException.class);
    }

    @Test
    void javaObjectsWithoutAFormAreNotSent() {
        assertThatThrownBy(() -> python.make(new Random()))
                .isInstanceOf(TypeMismatchException.class)
                .hasMessageContaining("java.util.Random");
        assertThatThrownBy(() -> python.make(Thread.State.NEW))
                .isInstanceOf(TypeMismatchException.class)
                .hasMessageContaining("@PythonType");
        Map<String, Object> itself = new HashMap<>();
        itself.put("self", itself);
        assertThatThrownBy(() -> python.make(itself))
                .isInstanceOf(TypeMismatchException.class)
                .hasMessageContaining("contain itself");
    }

    @Test
    void containersStayInPythonUntilTheyAreAskedFor() {
        try (PyObject list = python.callFunction("kakehashi_test", "same", List.of(1))) {
            assertThat(list.isValue()).isFalse();
            list.call("append", 2);
            assertThat(list.asList(Long.class)).containsExactly(1L, 2L);
        }
    }

    @Test
    void limitsOfValuesAreNamed() {
        try (PyObject list = python.callFunction("kakehashi_test", "same", List.of(1, 2, 3))) {
            assertThatThrownBy(() -> list.toValue(new ValueLimits(2, 1_000, 10)))
                    .isInstanceOfSatisfying(
                            ValueTooLargeException.class,
                            e -> {
                                assertThat(e.limit()).isEqualTo("max_items");
                                assertThat(e.maximum()).isEqualTo(2);
                            });
        }
    }

    @Test
    void whatHasNoValueIsNamedByItsPath() {
        try (PyObject list = python.make(List.of(List.of(python.importModule("kakehashi_test"))))) {
            assertThatThrownBy(list::toValue)
                    .isInstanceOf(TypeMismatchException.class)
                    .hasMessageContaining("[0][0]");
        }
    }
}

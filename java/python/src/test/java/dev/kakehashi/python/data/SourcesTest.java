// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.data;

import static dev.kakehashi.python.Kwargs.kwargs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kakehashi.DataFrame;
import dev.kakehashi.DataType;
import dev.kakehashi.Field;
import dev.kakehashi.Schema;
import dev.kakehashi.TimeUnit;
import dev.kakehashi.error.ArrowImportException;
import dev.kakehashi.python.PyObject;
import dev.kakehashi.python.PythonWorker;
import dev.kakehashi.python.error.TypeMismatchException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/// What Python has becomes a data frame, or is refused by name.
class SourcesTest {
    private static PythonWorker python;

    @BeforeAll
    static void start() {
        python = DataPython.free();
    }

    @AfterAll
    static void stop() {
        python.close();
    }

    private static PyObject made(String expression) {
        return DataPython.define(
                python,
                "made",
                """
                import datetime, decimal, numpy, pandas, polars, pyarrow
                class Exporter:
                    def __init__(self, table): self.table = table
                    def __arrow_c_stream__(self, requested_schema=None): return self.table.__arrow_c_stream__(requested_schema)
                class Interchange:
                    def __init__(self, frame): self.frame = frame
                    def __dataframe__(self, nan_as_null=False, allow_copy=True): return self.frame.__dataframe__(nan_as_null, allow_copy)
                made =\
                """
                        + expression);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pandas.DataFrame({'n': [1, 2], 't': ['a', None]})",
                "polars.DataFrame({'n': [1, 2], 't': ['a', None]})",
                "pyarrow.table({'n': [1, 2], 't': ['a', None]})",
                "pyarrow.record_batch({'n': [1, 2], 't': ['a', None]})",
                "{'n': numpy.array([1, 2]), 't': ['a', None]}",
                "{'n': pandas.Series([1, 2]), 't': polars.Series(['a', None])}",
                "{'n': pyarrow.array([1, 2]), 't': pyarrow.chunked_array([['a'], [None]])}",
                "Exporter(pyarrow.table({'n': [1, 2], 't': ['a', None]}))",
                "Interchange(pyarrow.table({'n': [1, 2], 't': ['a', None]}))",
                "pyarrow.table({'n': [0, 1, 2], 't': ['x', 'a', None]}).slice(1)",
                "pandas.DataFrame({'n': [0, 1, 2], 't': ['x', 'a',"
                        + " None]}).iloc[1:].reset_index(drop=True)",
                "polars.DataFrame({'n': [0, 1, 2], 't': ['x', 'a', None]})[1:]",
            })
    void whatHoldsColumnsBecomesAFrame(String expression) {
        try (DataFrame frame = made(expression).toDataFrame();
                DataFrame expected =
                        DataFrame.builder()
                                .add("n", 1L, 2L)
                                .add("t", DataType.STRING, Arrays.asList("a", null))
                                .build()) {
            assertThat(frame.differenceFrom(expected)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pandas.Series([1.5], name='x')",
                "polars.Series('x', [1.5])",
                "numpy.array([(1.5,)], dtype=[('x', 'f8')])"
            })
    void aSingleColumnBecomesAFrame(String expression) {
        try (DataFrame frame = made(expression).toDataFrame()) {
            assertThat(frame.row(0).getDouble("x")).isEqualTo(1.5);
        }
    }

    @Test
    void anArrayOfTwoDimensionsHasColumnsByNumber() {
        try (DataFrame frame = made("numpy.arange(6).reshape(3, 2)").toDataFrame()) {
            assertThat(frame.schema().names()).containsExactly("column_0", "column_1");
            assertThat(frame.row(2).getLong("column_1")).isEqualTo(5);
        }
    }

    @Test
    void typesOfPandasBecomeTheirCounterparts() {
        PyObject frame =
                made(
                        """
                        pandas.DataFrame({
                            'masked': pandas.array([1, None], dtype='Int32'),
                            'flag': pandas.array([True, None], dtype='boolean'),
                            'text': pandas.array(['a', None], dtype='string'),
                            'arrow': pandas.array([1, None], dtype=pandas.ArrowDtype(pyarrow.uint8())),
                            'when': pandas.to_datetime(['2024-02-29', None]).as_unit('ms'),
                            'zoned': pandas.to_datetime(['2024-02-29', None]).tz_localize('Asia/Tokyo').as_unit('us'),
                            'span': pandas.to_timedelta([1, None], unit='s').as_unit('ns'),
                            'kind': pandas.Categorical(['u', 'v']),
                            'size': pandas.Categorical(['s', 'l'], categories=['s', 'm', 'l'], ordered=True),
                            'price': [decimal.Decimal('1.50'), None],
                            'nan': [float('nan'), 1.0],
                            'day': [datetime.date(2024, 2, 29), None],
                        })
                        """);
        try (DataFrame back = frame.toDataFrame()) {
            assertThat(back.schema())
                    .isEqualTo(
                            Schema.of(
                                    new Field("masked", DataType.INT32),
                                    new Field("flag", DataType.BOOLEAN),
                                    new Field("text", DataType.STRING),
                                    new Field("arrow", DataType.UINT8),
                                    new Field("when", DataType.datetime(TimeUnit.MILLISECONDS)),
                                    new Field(
                                            "zoned",
                                            DataType.datetime(TimeUnit.MICROSECONDS, "Asia/Tokyo")),
                                    new Field("span", DataType.duration(TimeUnit.NANOSECONDS)),
                                    new Field("kind", DataType.CATEGORICAL),
                                    new Field("size", DataType.enumOf("s", "m", "l")),
                                    new Field("price", DataType.decimal(3, 2)),
                                    new Field("nan", DataType.FLOAT64),
                                    new Field("day", DataType.DATE)));
            assertThat(back.row(1).isNull("masked")).isTrue();
            assertThat(back.row(1).isNull("when")).isTrue();
            assertThat(back.row(0).isNull("nan")).isFalse();
            assertThat(back.row(0).getDouble("nan")).isNaN();
            assertThat(back.row(0).getObject("price")).isEqualTo(new BigDecimal("1.50"));
            assertThat(back.row(1).getObject("size")).isEqualTo("l");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "pandas.DataFrame({'n': [1]}, index=['a']) | reset_index",
                "pandas.DataFrame({'n': [1, 2]}).iloc[1:] | reset_index",
                "pandas.DataFrame({'n': [1], 'k': [2]}).set_index('k') | 'k'",
                "pandas.DataFrame([[1, 2]]) | names of columns are texts",
                "pandas.DataFrame([[1, 2]], columns=['a', 'a']) | two columns 'a'",
                "pandas.DataFrame({'mixed': [1, 'a']}) | 'mixed'",
                "pandas.DataFrame({'c': numpy.array([1j])}) | 'c'",
                "pandas.DataFrame({'p': pandas.period_range('2024', periods=2, freq='M')}) | 'p'",
                "{'a': [1], 'b': [1, 2]} | 'a' has 1, 'b' has 2",
                "{'o': [object()]} | 'o'",
                "polars.LazyFrame({'n': [1]}) | collect()",
                "numpy.zeros((2, 2, 2)) | 3 dimensions",
                "[1, 2] | list is no frame",
                "pyarrow.table({'u': pyarrow.array([b'0123456789abcdef'], pyarrow.uuid())}) | 'u'",
            })
    void whatCannotBeKeptIsRefusedByName(String expression, String named) {
        PyObject source = made(expression);

        assertThatThrownBy(source::toDataFrame)
                .isInstanceOf(TypeMismatchException.class)
                .hasMessageContaining(named);
    }

    @Test
    void typesThatPolarsLacksAreRefusedByName() {
        PyObject union =
                made(
                        "pyarrow.table({'either': pyarrow.UnionArray.from_sparse(pyarrow.array([0,"
                                + " 1], 'int8'), [pyarrow.array([1, 2]), pyarrow.array(['a',"
                                + " 'b'])])})");

        assertThatThrownBy(union::toDataFrame)
                .isInstanceOf(ArrowImportException.class)
                .hasMessageContaining("either");
    }

    @Test
    void numpyTakesWhatHasItsTypes() {
        try (DataFrame frame =
                DataFrame.builder().add("a", 1L, 2L).add("b", 3L, 4L).add("t", "x", "y").build()) {
            try (DataFrame numbers = frame.select("a", "b")) {
                PyObject array = python.toPython(PyFrames.numpy(numbers));
                assertThat(array.call("tolist").toValue())
                        .isEqualTo(List.of(List.of(1L, 3L), List.of(2L, 4L)));
                assertThat(array.attr("flags").attr("f_contiguous").asBoolean()).isFalse();
            }
            assertThatThrownBy(() -> python.toPython(PyFrames.numpy(frame)))
                    .isInstanceOf(TypeMismatchException.class)
                    .hasMessageContaining("'t'");
            assertThatThrownBy(() -> python.toPython(PyFrames.columns(frame)))
                    .isInstanceOf(TypeMismatchException.class)
                    .hasMessageContaining("'t'");
        }
        try (DataFrame mixed = DataFrame.builder().add("a", 1L).add("b", 1.0).build()) {
            assertThatThrownBy(() -> python.toPython(PyFrames.numpy(mixed)))
                    .isInstanceOf(TypeMismatchException.class)
                    .hasMessageContaining("'a' int64, 'b' float64");
        }
    }

    @Test
    void typesOnlyPolarsHasGoToPolarsAloneAndComeBack() {
        try (DataFrame frame =
                DataFrame.builder()
                        .add("wide", DataType.INT128, List.of(java.math.BigInteger.TWO.pow(100)))
                        .build()) {
            PyObject polars = python.toPython(PyFrames.polars(frame));
            assertThat(polars.item("wide").call("item", 0).toValue())
                    .isEqualTo(java.math.BigInteger.TWO.pow(100));
            try (DataFrame back = polars.toDataFrame()) {
                assertThat(back.differenceFrom(frame)).isEmpty();
            }
            assertThatThrownBy(() -> python.toPython(PyFrames.pandas(frame)))
                    .isInstanceOf(TypeMismatchException.class);
        }
    }

    @Test
    void pandasHoldsNumbersAsNumpyDoesAndWritesToThem() {
        try (DataFrame frame =
                DataFrame.builder()
                        .add("n", new double[50_000])
                        .add("m", DataType.INT64, java.util.Collections.nCopies(50_000, null))
                        .build()) {
            PyObject pandas = python.toPython(PyFrames.pandas(frame));
            assertThat(pandas.attr("dtypes").item("n").str()).isEqualTo("float64");
            assertThat(pandas.attr("dtypes").item("m").str()).isEqualTo("int64[pyarrow]");

            pandas.attr("iloc").setItem(new dev.kakehashi.python.value.PyTuple(List.of(0, 0)), 2.5);

            assertThat(pandas.item("n").call("sum").asDouble()).isEqualTo(2.5);
            assertThat(frame.row(0).getDouble("n")).isZero();
            assertThat(
                            pandas.item("n")
                                    .call("to_numpy", kwargs("copy", false))
                                    .attr("flags")
                                    .attr("owndata")
                                    .asBoolean())
                    .isFalse();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kakehashi.DataFrame;
import dev.kakehashi.DataType;
import dev.kakehashi.Field;
import dev.kakehashi.Schema;
import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.python.PyObject;
import dev.kakehashi.python.PythonWorker;
import dev.kakehashi.python.error.PythonException;
import dev.kakehashi.python.error.TypeMismatchException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Frames in pieces, in both directions.
class StreamsTest {
    private static PythonWorker python;

    @BeforeAll
    static void start() {
        python = DataPython.free();
    }

    @AfterAll
    static void stop() {
        python.close();
    }

    /// Batches of 1,000 rows with the number of the batch; it says how many were asked for.
    private static final class Numbers implements ArrowStream {
        private final int last;
        private int given;
        private boolean closed;

        Numbers(int last) {
            this.last = last;
        }

        @Override
        public Schema schema() {
            return Schema.of(new Field("n", DataType.INT64));
        }

        @Override
        public @Nullable ArrowBatch next() {
            if (given == last) {
                return null;
            }
            List<Long> rows = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                rows.add((long) given);
            }
            given++;
            return ArrowBatch.builder().add("n", DataType.INT64, rows).build();
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    @Test
    void pyarrowPullsBatchesOfJavaAsItNeedsThem() {
        Numbers numbers = new Numbers(500);
        try (PyObject reader = python.toPython(PyFrameStream.pyarrow(numbers))) {
            assertThat(reader.typeName()).isEqualTo("pyarrow.lib.RecordBatchReader");
            assertThat(reader.call("read_next_batch").item("n").item(0).call("as_py").asLong())
                    .isZero();
            assertThat(numbers.given).isEqualTo(1);

            PyObject rest = reader.call("read_all");
            assertThat(rest.attr("num_rows").asLong()).isEqualTo(499_000);
            assertThat(numbers.closed).isTrue();
        }
    }

    @Test
    void aStreamWithoutBatchesHasItsColumns() {
        PyObject table = python.toPython(PyFrameStream.pyarrow(new Numbers(0))).call("read_all");

        assertThat(table.attr("schema").call("field", 0).attr("type").str()).isEqualTo("int64");
        assertThat(table.attr("num_rows").asLong()).isZero();
    }

    @Test
    void pandasPolarsAndNumpyGetAFrameForEachBatch() {
        PyObject total =
                DataPython.define(
                        python,
                        "total",
                        "def total(frames): return [int(f['n'].sum()) for f in frames]");
        PyObject arrays =
                DataPython.define(
                        python,
                        "total",
                        "def total(arrays): return [int(a.sum()) for a in arrays]");

        assertThat(total.invoke(python.toPython(PyFrameStream.pandas(new Numbers(3)))).toValue())
                .isEqualTo(List.of(0L, 1_000L, 2_000L));
        assertThat(total.invoke(python.toPython(PyFrameStream.polars(new Numbers(3)))).toValue())
                .isEqualTo(List.of(0L, 1_000L, 2_000L));
        assertThat(arrays.invoke(python.toPython(PyFrameStream.numpy(new Numbers(3)))).toValue())
                .isEqualTo(List.of(0L, 1_000L, 2_000L));
    }

    @Test
    void whatFailsInAStreamOfJavaComesOutOfPythonAgain() {
        ArrowStream failing =
                new ArrowStream() {
                    @Override
                    public Schema schema() {
                        return Schema.of(new Field("n", DataType.INT64));
                    }

                    @Override
                    public ArrowBatch next() {
                        throw new IllegalArgumentException("this source has run dry");
                    }

                    @Override
                    public void close() {
                        // Nothing is open.
                    }
                };
        PyObject reader = python.toPython(PyFrameStream.pyarrow(failing));

        assertThatThrownBy(() -> reader.call("read_all"))
                .isInstanceOf(PythonException.class)
                .hasRootCauseMessage("this source has run dry");
    }

    @Test
    void aGeneratorOfFramesIsReadPieceByPiece() {
        PyObject made =
                DataPython.define(
                        python,
                        "make",
                        """
                        import pandas, polars, pyarrow
                        given = []
                        def make():
                            for kind in (pandas.DataFrame, polars.DataFrame, pyarrow.table, dict):
                                given.append(kind)
                                yield kind({"n": [len(given), 0]})
                        """);
        PyObject given = made.attr("__globals__").item("given");

        try (ArrowStream stream = made.invoke().toArrow()) {
            assertThat(stream.schema()).isEqualTo(Schema.of(new Field("n", DataType.INT64)));
            assertThat(given.len()).isEqualTo(1);
            List<Long> firsts = new ArrayList<>();
            for (ArrowBatch batch : stream) {
                firsts.add(batch.column(0).getLong(0));
                batch.close();
            }
            assertThat(firsts).containsExactly(1L, 2L, 3L, 4L);
        }
    }

    @Test
    void aReaderOfRecordBatchesIsReadPieceByPiece() {
        PyObject reader =
                DataPython.define(
                        python,
                        "reader",
                        """
                        import pyarrow
                        asked = []
                        def batches():
                            for number in range(100):
                                asked.append(number)
                                yield pyarrow.record_batch({"n": [number] * 100_000})
                        reader = pyarrow.RecordBatchReader.from_batches(pyarrow.schema([("n", pyarrow.int64())]), batches())
                        """);
        long rows = 0;
        try (ArrowStream stream = reader.toArrow()) {
            for (ArrowBatch batch : stream) {
                try (batch) {
                    rows += batch.rowCount();
                }
            }
        }
        assertThat(rows).isEqualTo(10_000_000);
        assertThat(sharedBytes()).isLessThan(16 << 20);
    }

    /// Bytes of shared memory that the worker holds.
    private static long sharedBytes() {
        return DataPython.define(
                        python,
                        "held",
                        """
                        import os
                        def held():
                            sizes = {}
                            for name in os.listdir("/proc/self/fd"):
                                path = "/proc/self/fd/" + name
                                try:
                                    if "memfd:kakehashi" in os.readlink(path):
                                        status = os.stat(path)
                                        sizes[status.st_ino] = status.st_size
                                except OSError:
                                    pass
                            return sum(sizes.values())
                        """)
                .invoke()
                .asLong();
    }

    @Test
    void aWholeFrameComesInPieces() {
        PyObject frame =
                DataPython.define(
                        python,
                        "frame",
                        "import polars\nframe = polars.DataFrame({'n': range(10_000_000)})");
        long rows = 0;
        int batches = 0;
        try (ArrowStream stream = frame.toArrow()) {
            for (ArrowBatch batch : stream) {
                try (batch) {
                    rows += batch.rowCount();
                    batches++;
                }
            }
        }
        assertThat(rows).isEqualTo(10_000_000);
        assertThat(batches).isGreaterThan(3);
    }

    @Test
    void whatAGeneratorRaisesIsRaisedInJava() {
        PyObject made =
                DataPython.define(
                        python,
                        "make",
                        """
                        def make():
                            yield {'n': [1]}
                            raise ValueError('no more of that')
                        """);

        try (ArrowStream stream = made.invoke().toArrow()) {
            Objects.requireNonNull(stream.next()).close();
            assertThatThrownBy(stream::next)
                    .isInstanceOf(PythonException.class)
                    .hasMessageContaining("no more of that");
        }
    }

    @Test
    void piecesOfAnotherSchemaAreRefused() {
        PyObject made =
                DataPython.define(
                        python,
                        "make",
                        "def make():\n    yield {'n': [1]}\n    yield {'n': ['x']}");

        try (ArrowStream stream = made.invoke().toArrow()) {
            assertThatThrownBy(() -> stream.forEach(ArrowBatch::close))
                    .isInstanceOf(TypeMismatchException.class)
                    .hasMessageContaining("n: int64")
                    .hasMessageContaining("n: string");
        }
    }

    @Test
    void aGeneratorOfNothingHasNoColumns() {
        PyObject nothing = DataPython.define(python, "nothing", "nothing = iter(())");

        assertThatThrownBy(nothing::toArrow)
                .isInstanceOf(TypeMismatchException.class)
                .hasMessageContaining("empty one");
    }

    @Test
    void aStreamOfJavaGoesThroughAFunctionOfPythonBatchByBatch() {
        PyObject half =
                DataPython.define(
                        python,
                        "half",
                        """
                        import pyarrow, pyarrow.compute
                        def half(reader):
                            for batch in reader:
                                yield batch.slice(0, batch.num_rows // 2)
                        """);
        Numbers numbers = new Numbers(50);
        PyObject reader = python.toPython(PyFrameStream.pyarrow(numbers));

        try (DataFrame all = DataFrame.fromArrow(half.invoke(reader).toArrow())) {
            assertThat(all.height()).isEqualTo(25_000);
            assertThat(all.row(24_999).getLong("n")).isEqualTo(49);
        }
    }
}

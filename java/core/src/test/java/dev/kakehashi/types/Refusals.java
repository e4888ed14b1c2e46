// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.types;

import static dev.kakehashi.error.ErrorCode.ARROW_EXPORT;
import static dev.kakehashi.error.ErrorCode.EXECUTION;
import static dev.kakehashi.error.ErrorCode.UNSUPPORTED;
import static dev.kakehashi.types.Operation.CAST_FROM_STRING;
import static dev.kakehashi.types.Operation.CAST_TO_PARTNER;
import static dev.kakehashi.types.Operation.CAST_TO_STRING;
import static dev.kakehashi.types.Operation.CSV_READ;
import static dev.kakehashi.types.Operation.CSV_WRITE;
import static dev.kakehashi.types.Operation.NDJSON_READ;
import static dev.kakehashi.types.Operation.NDJSON_WRITE;

import dev.kakehashi.DataType;
import dev.kakehashi.DataType.ArrayType;
import dev.kakehashi.DataType.DatetimeType;
import dev.kakehashi.DataType.DecimalType;
import dev.kakehashi.DataType.DurationType;
import dev.kakehashi.DataType.ListType;
import dev.kakehashi.DataType.StructType;
import dev.kakehashi.TimeUnit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The cells that are refused; all others work.
final class Refusals {
    private static final Predicate<Sample> NESTED = sample -> sample.type().isNested();
    private static final Predicate<Sample> DURATION = is(DurationType.class);
    private static final Predicate<Sample> BINARY = of(DataType.BINARY);
    private static final Predicate<Sample> NO_DATE =
            beyondTheCalendar(type -> type.equals(DataType.DATE));
    private static final Predicate<Sample> NO_DATETIME =
            beyondTheCalendar(
                    type ->
                            type instanceof DatetimeType datetime
                                    && datetime.unit() != TimeUnit.NANOSECONDS);

    private static final String BEYOND = "lies beyond Polars' calendar";

    static final List<Refusal> ALL =
            List.of(
                    // Not every Binary is text.
                    new Refusal(
                            CAST_TO_STRING,
                            BINARY,
                            EXECUTION,
                            "invalid utf8, in col(\"k\").strict_cast(String)"),
                    new Refusal(
                            CAST_TO_PARTNER,
                            BINARY,
                            EXECUTION,
                            "invalid utf8, in col(\"k\").strict_cast(String)"),
                    new Refusal(
                            CAST_TO_STRING,
                            DURATION,
                            EXECUTION,
                            "casting from TYPE to String not supported"),
                    new Refusal(
                            CAST_TO_STRING,
                            is(ListType.class),
                            EXECUTION,
                            "cannot cast List type (inner: "),
                    new Refusal(
                            CAST_TO_STRING,
                            is(ArrayType.class),
                            EXECUTION,
                            "cannot cast Array type (inner: "),
                    new Refusal(
                            CAST_TO_STRING,
                            is(StructType.class),
                            EXECUTION,
                            "to `str` failed in column 'k'"),
                    new Refusal(CAST_TO_STRING, NO_DATE, EXECUTION, BEYOND),
                    new Refusal(CAST_TO_STRING, NO_DATETIME, EXECUTION, BEYOND),
                    new Refusal(
                            CAST_FROM_STRING,
                            of(DataType.BOOLEAN, DataType.TIME)
                                    .or(is(StructType.class))
                                    .or(is(ArrayType.class))
                                    .or(listOf(StructType.class))
                                    .or(NO_DATE)
                                    .or(NO_DATETIME),
                            EXECUTION,
                            ", in col(\"text\").strict_cast(TYPE)"),
                    // Polars makes a list of nulls of another type.
                    new Refusal(
                            CAST_FROM_STRING,
                            of(DataType.list(DataType.CATEGORICAL)),
                            ARROW_EXPORT,
                            "announced column \"text\" of type TYPE, and made \"text\" of type"
                                    + " List(UInt32)"),
                    new Refusal(
                            CSV_WRITE,
                            NESTED.or(DURATION).or(BINARY),
                            UNSUPPORTED,
                            "column \"k\" of type TYPE cannot be written to CSV"),
                    new Refusal(CSV_WRITE, NO_DATE, EXECUTION, BEYOND),
                    new Refusal(CSV_WRITE, NO_DATETIME, EXECUTION, BEYOND),
                    new Refusal(
                            CSV_READ,
                            NESTED.or(DURATION).or(of(DataType.BINARY, DataType.NULL)),
                            UNSUPPORTED,
                            "column \"k\" of type TYPE cannot be read from CSV"),
                    new Refusal(
                            CSV_READ,
                            NO_DATE.or(NO_DATETIME),
                            EXECUTION,
                            "could not parse `1` as dtype `date"),
                    new Refusal(
                            NDJSON_WRITE,
                            BINARY,
                            UNSUPPORTED,
                            "column \"k\" of type TYPE cannot be written to NDJSON"),
                    new Refusal(NDJSON_WRITE, NO_DATE, EXECUTION, BEYOND),
                    new Refusal(NDJSON_WRITE, NO_DATETIME, EXECUTION, BEYOND),
                    new Refusal(
                            NDJSON_WRITE,
                            beyondTheCalendar(DataType.duration(TimeUnit.MILLISECONDS)::equals),
                            EXECUTION,
                            BEYOND),
                    new Refusal(
                            NDJSON_READ,
                            of(
                                            DataType.INT8,
                                            DataType.INT16,
                                            DataType.UINT8,
                                            DataType.UINT16,
                                            DataType.TIME,
                                            DataType.BINARY)
                                    .or(DURATION),
                            UNSUPPORTED,
                            "column \"k\" of type TYPE cannot be read from NDJSON"),
                    // JSON's whole numbers end before the largest UInt128.
                    new Refusal(NDJSON_READ, of(DataType.UINT128), EXECUTION, "(u128) as u128"),
                    // Polars writes decimals as text, which it does not read.
                    new Refusal(
                            NDJSON_READ,
                            is(DecimalType.class),
                            EXECUTION,
                            "building Series of type TYPE; found value of type String"),
                    new Refusal(
                            NDJSON_READ,
                            sample -> sample.name().equals("Struct of many types"),
                            EXECUTION,
                            "building Series of type Decimal(10, 2); found value of type String"),
                    new Refusal(
                            NDJSON_READ,
                            NO_DATE.or(NO_DATETIME),
                            EXECUTION,
                            "cannot parse '1' (string) as Date"));

    private Refusals() {}

    /// {@return how this cell is refused, if it is}
    static Optional<Refusal> of(Operation operation, Sample sample) {
        return ALL.stream().filter(refusal -> refusal.covers(operation, sample)).findFirst();
    }

    private static Predicate<Sample> of(DataType... types) {
        Set<DataType> all = Set.of(types);
        return sample -> all.contains(sample.type()) && !isBeyondTheCalendar(sample);
    }

    private static Predicate<Sample> is(Class<? extends DataType> kind) {
        return sample -> kind.isInstance(sample.type());
    }

    private static Predicate<Sample> listOf(Class<? extends DataType> kind) {
        return sample ->
                sample.type() instanceof ListType(DataType inner) && kind.isInstance(inner);
    }

    private static Predicate<Sample> beyondTheCalendar(Predicate<DataType> types) {
        return sample -> isBeyondTheCalendar(sample) && types.test(sample.type());
    }

    private static boolean isBeyondTheCalendar(Sample sample) {
        return TimeSamples.BEYOND_THE_CALENDAR.contains(sample);
    }
}

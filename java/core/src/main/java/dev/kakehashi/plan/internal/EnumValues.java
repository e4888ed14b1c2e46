// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plan.internal;

import dev.kakehashi.TimeUnit;
import dev.kakehashi.error.PlanDecodeException;
import dev.kakehashi.options.CastMode;
import dev.kakehashi.options.ClosedInterval;
import dev.kakehashi.options.ConcatHow;
import dev.kakehashi.options.CsvEncoding;
import dev.kakehashi.options.CsvQuoteStyle;
import dev.kakehashi.options.FillNullStrategy;
import dev.kakehashi.options.InterpolationMethod;
import dev.kakehashi.options.IpcCompression;
import dev.kakehashi.options.JoinCoalesce;
import dev.kakehashi.options.JoinHow;
import dev.kakehashi.options.JoinOrder;
import dev.kakehashi.options.JoinValidation;
import dev.kakehashi.options.NullBehavior;
import dev.kakehashi.options.ParquetCompression;
import dev.kakehashi.options.ParquetParallel;
import dev.kakehashi.options.ParquetStatistics;
import dev.kakehashi.options.QuantileMethod;
import dev.kakehashi.options.RankMethod;
import dev.kakehashi.options.RoundMode;
import dev.kakehashi.options.SearchSide;
import dev.kakehashi.options.TextCompression;
import dev.kakehashi.options.UnicodeForm;
import dev.kakehashi.options.UniqueKeep;
import dev.kakehashi.options.WindowMapping;
import dev.kakehashi.plan.BinaryOperator;
import dev.kakehashi.plan.SetOperator;
import dev.kakehashi.plan.TypeClass;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Choices as Java has them and as the schema has them: enums of one name with the same constants
/// in the same order, but that the schema has UNSPECIFIED in front. A test holds both against each
/// other.
final class EnumValues {
    /// By the name that Java and the schema share.
    static final Map<String, Class<? extends Enum<?>>> CLASSES =
            List.<Class<? extends Enum<?>>>of(
                            BinaryOperator.class,
                            CastMode.class,
                            ClosedInterval.class,
                            ConcatHow.class,
                            CsvEncoding.class,
                            CsvQuoteStyle.class,
                            FillNullStrategy.class,
                            InterpolationMethod.class,
                            IpcCompression.class,
                            JoinCoalesce.class,
                            JoinHow.class,
                            JoinOrder.class,
                            JoinValidation.class,
                            NullBehavior.class,
                            ParquetCompression.class,
                            ParquetParallel.class,
                            ParquetStatistics.class,
                            QuantileMethod.class,
                            RankMethod.class,
                            RoundMode.class,
                            SearchSide.class,
                            SetOperator.class,
                            TextCompression.class,
                            TimeUnit.class,
                            TypeClass.class,
                            UnicodeForm.class,
                            UniqueKeep.class,
                            WindowMapping.class)
                    .stream()
                    .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    private EnumValues() {}

    /// {@return the number that the schema gives this constant}
    @SuppressWarnings("EnumOrdinal") // The order is the contract, and a test keeps it.
    static int number(Enum<?> constant) {
        return constant.ordinal() + 1;
    }

    /// {@return the constant that has this number in the schema}
    static <E extends Enum<?>> E constant(Class<E> type, int number) {
        E[] constants = type.getEnumConstants();
        if (number < 1 || number > constants.length) {
            throw unknown(type.getSimpleName(), number);
        }
        return constants[number - 1];
    }

    static RuntimeException unknown(String choice, int number) {
        if (number == 0) {
            return new PlanDecodeException(choice + " of the plan is not specified");
        }
        return Unknown.unsupported("%s %d".formatted(choice, number));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plan;

import dev.kakehashi.Schema;
import dev.kakehashi.options.ConcatHow;
import dev.kakehashi.options.JoinHow;
import dev.kakehashi.options.JoinOptions;
import dev.kakehashi.options.MapBatchesOptions;
import dev.kakehashi.options.ScanOptions;
import dev.kakehashi.options.SinkOptions;
import dev.kakehashi.options.SortOptions;
import dev.kakehashi.options.UniqueKeep;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/// One step of a query with the steps it reads from, as a value to look into: immutable, made by
/// the methods of `LazyFrame`.
///
/// Records compare, hash and print their parts as records do, one inside the other, which takes
/// stack for each level. [Plan] compares and prints queries of any length. Where columns are
/// chosen, expressions are columns or selections.
public sealed interface Node {
    /// Rows that are given when the query is executed.
    record MemoryScan(InputSource source, Schema schema) implements Node {}

    /// Rows of files.
    ///
    /// @param paths paths or globs, or
    /// @param sources whole files in memory: each one row with one column of type Binary
    /// @param options the format and how it is read
    record FileScan(List<String> paths, List<InputSource> sources, ScanOptions<?> options)
            implements Node {
        public FileScan {
            paths = List.copyOf(paths);
            sources = List.copyOf(sources);
            if (paths.isEmpty() == sources.isEmpty()) {
                throw new IllegalArgumentException(
                        "A scan reads one or more paths, or one or more files in memory");
            }
        }
    }

    /// `select`: these columns and no others.
    record Project(Node input, List<Expression> expressions) implements Node {
        public Project {
            expressions = List.copyOf(expressions);
        }
    }

    /// The rows for which the predicate is true.
    record Filter(Node input, Expression predicate) implements Node {}

    /// These columns beside those that there are.
    record WithColumns(Node input, List<Expression> expressions) implements Node {
        public WithColumns {
            expressions = List.copyOf(expressions);
        }
    }

    /// One row for each group.
    ///
    /// @param maintainOrder whether groups come in the order of their first row
    record GroupByAgg(
            Node input, List<Expression> keys, List<Expression> aggregations, boolean maintainOrder)
            implements Node {
        public GroupByAgg {
            keys = List.copyOf(keys);
            aggregations = List.copyOf(aggregations);
        }
    }

    /// The rows in order.
    record Sort(Node input, List<Expression> by, SortOptions order) implements Node {
        public Sort {
            by = List.copyOf(by);
        }
    }

    /// The first rows.
    record Limit(Node input, long rows) implements Node {}

    /// Rows in the middle.
    ///
    /// @param offset from 0; a negative one counts from the end
    /// @param length to the end when absent
    record Slice(Node input, long offset, OptionalLong length) implements Node {}

    /// Rows without repeats.
    ///
    /// @param subset what is compared; all columns when empty
    record Unique(Node input, List<Expression> subset, UniqueKeep keep, boolean maintainOrder)
            implements Node {
        public Unique {
            subset = List.copyOf(subset);
        }
    }

    /// Columns under other names.
    ///
    /// @param existing the old names
    /// @param renamed the new ones, one for each
    /// @param allowMissing whether a name that is missing is no error
    record Rename(Node input, List<String> existing, List<String> renamed, boolean allowMissing)
            implements Node {
        public Rename {
            existing = List.copyOf(existing);
            renamed = List.copyOf(renamed);
        }
    }

    /// All columns but these.
    record Drop(Node input, List<Expression> columns) implements Node {
        public Drop {
            columns = List.copyOf(columns);
        }
    }

    /// Several frames as one.
    record Concat(List<Node> inputs, ConcatHow how) implements Node {
        public Concat {
            inputs = List.copyOf(inputs);
        }
    }

    /// A row for each item of these lists.
    ///
    /// @param skipEmpty whether an empty list gives no row instead of a null
    /// @param skipNulls whether a null gives no row
    record Explode(Node input, List<Expression> columns, boolean skipEmpty, boolean skipNulls)
            implements Node {
        public Explode {
            columns = List.copyOf(columns);
        }
    }

    /// A row for each of these columns' values.
    ///
    /// @param on columns that become rows; all that are not in index when empty
    /// @param index columns that stay
    /// @param variableName name of the column with the names; `variable` when absent
    /// @param valueName name of the column with the values; `value` when absent
    record Unpivot(
            Node input,
            List<Expression> on,
            List<Expression> index,
            Optional<String> variableName,
            Optional<String> valueName)
            implements Node {
        public Unpivot {
            on = List.copyOf(on);
            index = List.copyOf(index);
        }
    }

    /// A column in front with the number of the row.
    record WithRowIndex(Node input, String name, long offset) implements Node {}

    /// Writes the rows to a file; the result is an empty frame.
    record Sink(Node input, String path, SinkOptions<?> options) implements Node {}

    /// A statement in Polars' SQL.
    ///
    /// @param names what the statement calls its inputs, one for each
    record Sql(String query, List<String> names, List<Node> inputs) implements Node {
        public Sql {
            Objects.requireNonNull(query, "query");
            names = List.copyOf(names);
            inputs = List.copyOf(inputs);
        }
    }

    /// The fields of struct columns as columns.
    ///
    /// @param separator put between the names of column and field, when there
    record Unnest(Node input, List<Expression> columns, Optional<String> separator)
            implements Node {
        public Unnest {
            columns = List.copyOf(columns);
        }
    }

    /// The rows from last to first.
    record Reverse(Node input) implements Node {}

    /// What a function makes of the rows.
    ///
    /// @param schema the columns that it makes
    record MapBatches(Node input, StepFunction function, Schema schema, MapBatchesOptions options)
            implements Node {}

    /// The rows without nulls.
    ///
    /// @param subset what is looked at; all columns when empty
    record DropNulls(Node input, List<Expression> subset) implements Node {
        public DropNulls {
            subset = List.copyOf(subset);
        }
    }

    /// Rows of two frames side by side.
    ///
    /// @param leftOn keys of the left side
    /// @param rightOn as many keys of the right side
    /// @param predicates instead of keys: what must be true, over the columns of both sides
    record Join(
            Node left,
            Node right,
            JoinHow how,
            List<Expression> leftOn,
            List<Expression> rightOn,
            List<Expression> predicates,
            JoinOptions options)
            implements Node {
        public Join {
            leftOn = List.copyOf(leftOn);
            rightOn = List.copyOf(rightOn);
            predicates = List.copyOf(predicates);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.emitter.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kakehashi.emitter.Source;
import dev.kakehashi.emitter.TranslationException;
import dev.kakehashi.emitter.ast.Statement;
import dev.kakehashi.emitter.ast.TypeParameter;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

/// Rows as newer interpreters write them, whichever runs the tests.
@SuppressWarnings("NullAway") // None is null in the rows of the worker.
class RowsTest {
    private static List<Object> row(String kind, Object... fields) {
        var cells = new java.util.ArrayList<Object>(List.of(kind, 1L, 0L, 1L, 9L));
        cells.addAll(Arrays.asList(fields));
        return cells;
    }

    private static Statement first(List<?>... rows) {
        return new TreeReader(new Source("rows.py", "type L[T] = int"))
                .read(List.of(rows))
                .body()
                .getFirst();
    }

    @Test
    void typeParametersHaveBoundsAndDefaults() {
        var alias =
                (Statement.TypeAlias)
                        first(
                                row("Name", "L", "Store"),
                                row("Name", "int", "Load"),
                                row("TypeVar", "T", 1L, 1L),
                                row("TypeVarTuple", "A", (Object) null),
                                row("ParamSpec", "P"),
                                row("TypeAlias", 0L, List.of(2L, 3L, 4L), 1L),
                                row("Module", List.of(5L)));

        assertThat(alias.name().name()).isEqualTo("L");
        assertThat(alias.typeParameters())
                .extracting(TypeParameter::kind)
                .containsExactly(
                        TypeParameter.Kind.TYPE_VAR,
                        TypeParameter.Kind.TYPE_VAR_TUPLE,
                        TypeParameter.Kind.PARAM_SPEC);
        assertThat(alias.typeParameters().getFirst().defaultValue()).isEqualTo(alias.value());
    }

    @Test
    void whatIsNewerThanTheTreeIsNamedWithItsPlace() {
        assertThatThrownBy(() -> first(row("TemplateStr", List.of())))
                .isInstanceOf(TranslationException.class)
                .hasMessageStartingWith("rows.py:1:1: error: Python's TemplateStr is not supported")
                .hasMessageContaining("hint: ");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import java.util.List;

/// Functions of structs, reached by [Expr#struct].
public final class StructFunctions {
    private final Expr expr;

    StructFunctions(Expr expr) {
        this.expr = expr;
    }

    /// {@return the field of this name, or several as columns}
    public Expr field(String... names) {
        return Call.of("struct.field", expr).with("names", List.of(names)).expr();
    }

    /// {@return the field at a position from 0; a negative one counts from the end}
    public Expr field(int index) {
        return Call.of("struct.field_by_index", expr).with("index", (long) index).expr();
    }

    /// {@return the structs with new names for their fields, in order}
    public Expr renameFields(List<String> names) {
        return Call.of("struct.rename_fields", expr).with("names", List.copyOf(names)).expr();
    }

    /// {@return each struct as JSON}
    public Expr jsonEncode() {
        return Call.of("struct.json_encode", expr).expr();
    }

    /// {@return the structs with fields added or replaced}
    public Expr withFields(Expr... fields) {
        return Call.of("struct.with_fields", expr).and((Object[]) fields).expr();
    }
}

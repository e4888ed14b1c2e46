// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Python's operators on an object, by the names of Python's module `operator`.
///
/// Other operands are values or objects. Results are objects, because Python lets a class decide
/// what its operators give: comparing two arrays gives an array.
public final class PyOperators {
    private final Session session;
    private final PyObject object;

    PyOperators(Session session, PyObject object) {
        this.session = session;
        this.object = object;
    }

    /// {@return `object + other`}
    public PyObject add(@Nullable Object other) {
        return operate("add", other);
    }

    /// {@return `object - other`}
    public PyObject sub(@Nullable Object other) {
        return operate("sub", other);
    }

    /// {@return `object * other`}
    public PyObject mul(@Nullable Object other) {
        return operate("mul", other);
    }

    /// {@return `object @ other`}
    public PyObject matmul(@Nullable Object other) {
        return operate("matmul", other);
    }

    /// {@return `object / other`}
    public PyObject truediv(@Nullable Object other) {
        return operate("truediv", other);
    }

    /// {@return `object // other`}
    public PyObject floordiv(@Nullable Object other) {
        return operate("floordiv", other);
    }

    /// {@return `object % other`}
    public PyObject mod(@Nullable Object other) {
        return operate("mod", other);
    }

    /// {@return `divmod(object, other)`}
    public PyObject divmod(@Nullable Object other) {
        return operate("divmod", other);
    }

    /// {@return `object ** other`}
    public PyObject pow(@Nullable Object other) {
        return operate("pow", other);
    }

    /// {@return `object << other`}
    public PyObject lshift(@Nullable Object other) {
        return operate("lshift", other);
    }

    /// {@return `object >> other`}
    public PyObject rshift(@Nullable Object other) {
        return operate("rshift", other);
    }

    /// {@return `object & other`}
    public PyObject and(@Nullable Object other) {
        return operate("and_", other);
    }

    /// {@return `object | other`}
    public PyObject or(@Nullable Object other) {
        return operate("or_", other);
    }

    /// {@return `object ^ other`}
    public PyObject xor(@Nullable Object other) {
        return operate("xor", other);
    }

    /// {@return `-object`}
    public PyObject neg() {
        return operate("neg");
    }

    /// {@return `+object`}
    public PyObject pos() {
        return operate("pos");
    }

    /// {@return `abs(object)`}
    public PyObject abs() {
        return operate("abs");
    }

    /// {@return `~object`}
    public PyObject invert() {
        return operate("invert");
    }

    /// {@return `object == other`}
    public PyObject eq(@Nullable Object other) {
        return operate("eq", other);
    }

    /// {@return `object != other`}
    public PyObject ne(@Nullable Object other) {
        return operate("ne", other);
    }

    /// {@return `object < other`}
    public PyObject lt(@Nullable Object other) {
        return operate("lt", other);
    }

    /// {@return `object <= other`}
    public PyObject le(@Nullable Object other) {
        return operate("le", other);
    }

    /// {@return `object > other`}
    public PyObject gt(@Nullable Object other) {
        return operate("gt", other);
    }

    /// {@return `object >= other`}
    public PyObject ge(@Nullable Object other) {
        return operate("ge", other);
    }

    /// {@return what a function of `operator` or a protocol function gives}
    ///
    /// @param name such as `iadd`, `round`, `format`, `isinstance`; docs/python-protocol.md has
    ///   them all
    /// @param others what comes after the object
    public PyObject operate(String name, @Nullable Object... others) {
        List<@Nullable Object> operands = new ArrayList<>(others.length + 1);
        operands.add(object);
        operands.addAll(PyObject.listOf(others));
        return session.object(
                session.command("operate").plain("op", name).operands("args", operands));
    }
}

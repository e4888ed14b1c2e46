// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import java.util.List;

/// What Python knows about an object.
public final class PyInspection {
    private final Session session;
    private final PyObject object;

    PyInspection(Session session, PyObject object) {
        this.session = session;
        this.object = object;
    }

    /// {@return the names of its attributes that may be used, as Python's `dir` has them}
    public List<String> dir() {
        try (PyObject names = object.operators().operate("dir")) {
            return names.asList(String.class);
        }
    }

    /// {@return the signature of a callable: `(by, axis=0)`}
    public String signature() {
        return describe("signature");
    }

    /// {@return the documentation; empty if it has none}
    public String doc() {
        return describe("doc");
    }

    /// {@return the name of its class}
    public String type() {
        return describe("type");
    }

    /// {@return the module of its class}
    public String module() {
        return describe("module");
    }

    /// {@return Python's hash}
    ///
    /// @throws dev.kakehashi.python.error.PythonException if it has none
    public long hash() {
        return object.operators().operate("hash").asLong();
    }

    private String describe(String what) {
        return session.object(session.command("describe").target(object).plain("what", what))
                .asOptional(String.class)
                .orElse("");
    }
}

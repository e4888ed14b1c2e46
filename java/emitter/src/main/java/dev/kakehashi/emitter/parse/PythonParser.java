// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.emitter.parse;

import dev.kakehashi.emitter.Diagnostic;
import dev.kakehashi.emitter.Source;
import dev.kakehashi.emitter.TranslationException;
import dev.kakehashi.emitter.ast.Comment;
import dev.kakehashi.emitter.ast.Comments;
import dev.kakehashi.emitter.ast.SourceModule;
import dev.kakehashi.python.PyObject;
import dev.kakehashi.python.PythonWorker;
import dev.kakehashi.python.error.PythonException;
import dev.kakehashi.python.value.PyBytes;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Parses with Python's own parser, in a worker. Threads may share it.
public final class PythonParser {
    private final PythonWorker worker;

    /// @param worker whose Python decides which language it is; it is not closed here
    public PythonParser(PythonWorker worker) {
        this.worker = worker;
    }

    /// {@return the tree of a source}
    ///
    /// @param content the bytes of a file, with whatever encoding their first lines name
    /// @param file its name for messages
    /// @throws TranslationException if Python would not begin to run it
    public ParsedSource parse(byte[] content, String file) {
        return read(worker.syntaxTree(PyBytes.bytes(content), file), file);
    }

    /// {@return the tree of a source}
    public ParsedSource parse(String content, String file) {
        return read(worker.syntaxTree(content, file), file);
    }

    /// {@return the names that `from module import *` binds; none if there is no such module, which is
    /// an error when the program runs}
    ///
    /// @param module dotted; it is imported to find them
    public List<String> publicNames(String module) {
        try (PyObject imported = worker.importModule(module)) {
            PyObject listed =
                    worker.callFunction("builtins", "getattr", imported, "__all__", null);
            boolean all = !listed.isNone();
            PyObject names = all ? listed : worker.callFunction("builtins", "dir", imported);
            return names.toList().stream()
                    .map(PyObject::str)
                    .filter(name -> all || !name.startsWith("_"))
                    .toList();
        } catch (PythonException missing) {
            return List.of();
        }
    }

    private static ParsedSource read(Map<?, ?> answer, String file) {
        if (answer.get("error") instanceof Map<?, ?> error) {
            throw new TranslationException(List.of(SyntaxErrors.diagnostic(error, file)));
        }
        Source source = new Source(file, String.valueOf(answer.get("source")));
        SourceModule module = new TreeReader(source).read(list(answer.get("nodes")));
        return new ParsedSource(
                source,
                module,
                Comments.attach(module, comments(list(answer.get("comments")))),
                warnings(list(answer.get("warnings")), source));
    }

    private static List<Comment> comments(List<?> rows) {
        List<Comment> comments = new ArrayList<>();
        for (Object row : rows) {
            Row cells = new Row(list(row));
            comments.add(
                    new Comment(cells.number(0), cells.number(1), cells.text(2), cells.truth(3)));
        }
        return comments;
    }

    private static List<Diagnostic> warnings(List<?> rows, Source source) {
        List<Diagnostic> warnings = new ArrayList<>();
        for (Object row : rows) {
            Row cells = new Row(list(row));
            int line = cells.number(2);
            warnings.add(
                    new Diagnostic(
                            Diagnostic.Kind.WARNING,
                            source.file(),
                            line,
                            0,
                            cells.text(0) + ": " + cells.text(1),
                            source.line(line),
                            ""));
        }
        return warnings;
    }

    private static List<?> list(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalStateException("the worker's answer to parse lacks a list: " + value);
    }
}

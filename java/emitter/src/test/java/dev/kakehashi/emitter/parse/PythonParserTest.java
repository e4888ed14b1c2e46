// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.emitter.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kakehashi.emitter.Diagnostic;
import dev.kakehashi.emitter.TranslationException;
import dev.kakehashi.emitter.ast.Comment;
import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Node;
import dev.kakehashi.emitter.ast.Statement;
import dev.kakehashi.python.PythonPolicy;
import dev.kakehashi.python.PythonWorker;
import dev.kakehashi.python.value.Complex;
import dev.kakehashi.python.value.PyBytes;
import dev.kakehashi.python.value.PyEllipsis;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class PythonParserTest {
    private static PythonWorker worker;
    private static PythonParser parser;

    @BeforeAll
    static void start() {
        worker = PythonWorker.builder().policy(PythonPolicy.defaults()).start();
        parser = new PythonParser(worker);
    }

    @AfterAll
    static void close() {
        worker.close();
    }

    private static final String EVERYTHING =
            """
            import a.b as c, d
            from ..e import f as g
            @decorated(1, *two, k=3, **four)
            async def function(p, /, q: int = 1, *args, r, s=2, **kwargs) -> str:
                async for x in y: pass
                else: pass
                async with m as n, o: await p
                return [i async for i in j]
            class Name(Base, metaclass=Meta):
                field: int = 1
            def generator():
                global a1
                yield
                yield 1
                yield from other
                def inner():
                    nonlocal_ = 1
                    def innermost():
                        nonlocal nonlocal_
            del a[1:2:3], b.c
            x += 1
            for (i, *j) in k: break
            else: pass
            while (n := 1) < 2 <= 3 != 4: continue
            if not a or b and c: pass
            elif d: pass
            try: pass
            except ValueError as e: raise
            except: raise A from B
            else: pass
            finally: pass
            assert a, "message"
            f = lambda x, *, y=1: x if y else {1: 2, **z}
            t = ({1, 2}, {i for i in j if k}, {i: j for i in k}, (i for i in j), [1], -x @ y, f"{a!r:>{w}}")
            match subject:
                case 1 | "two": pass
                case None: pass
                case [a, *_, b] if a: pass
                case {"k": v, **rest}: pass
                case Point(0, y=1) as whole: pass
                case _: pass
            """;

    @Test
    void everyRecordIsMadeByASourceThatHasIt() {
        Set<Class<?>> seen = new HashSet<>();

        walk(parser.parse(EVERYTHING, "all.py").module(), seen);

        // Of a newer Python than the oldest supported one: RowsTest has them.
        assertThat(names(records(Node.class)))
                .isEqualTo(names(Stream.concat(seen.stream(), newer())));
    }

    private static Stream<Class<?>> newer() {
        return Stream.of(Statement.TypeAlias.class, dev.kakehashi.emitter.ast.TypeParameter.class);
    }

    private static Set<String> names(Stream<? extends Class<?>> types) {
        return types.map(Class::getSimpleName).collect(Collectors.toSet());
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Stream.of(type.getPermittedSubclasses()).flatMap(PythonParserTest::records);
    }

    private static void walk(Object part, Set<Class<?>> seen) {
        switch (part) {
            case List<?> list -> list.stream().filter(x -> x != null).forEach(x -> walk(x, seen));
            case Node node -> {
                seen.add(node.getClass());
                for (RecordComponent component : node.getClass().getRecordComponents()) {
                    Object value = value(node, component);
                    if (value != null) {
                        walk(value, seen);
                    }
                }
            }
            default -> {
                // A leaf.
            }
        }
    }

    private static @org.jspecify.annotations.Nullable Object value(
            Node node, RecordComponent component) {
        try {
            return component.getAccessor().invoke(node);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    @Test
    void constantsAreExact() {
        assertThat(constants("x = (1, 2**63, 9223372036854775808, 1e400, 0.1, 2.5j)"))
                .containsExactly(
                        1L,
                        2L,
                        63L,
                        BigInteger.TWO.pow(63),
                        Double.POSITIVE_INFINITY,
                        0.1,
                        new Complex(0, 2.5));
        assertThat(constants("x = (b'\\x00\\xff', '\\ud800', 'é😀', ..., None, True)"))
                .containsExactly(
                        PyBytes.bytes(new byte[] {0, -1}),
                        "\ud800",
                        "é😀",
                        PyEllipsis.ELLIPSIS,
                        null,
                        true);
    }

    private static List<Object> constants(String source) {
        List<Object> constants = new java.util.ArrayList<>();
        collect(parser.parse(source, "c.py").module(), constants);
        return constants;
    }

    private static void collect(Object part, List<Object> constants) {
        switch (part) {
            case Expression.Constant constant -> constants.add(constant.value());
            case List<?> list -> list.forEach(x -> collect(x, constants));
            case Node node -> {
                for (RecordComponent component : node.getClass().getRecordComponents()) {
                    Object value = value(node, component);
                    if (value != null) {
                        collect(value, constants);
                    }
                }
            }
            default -> {
                // A leaf.
            }
        }
    }

    @Test
    void positionsCountCodePoints() {
        var assign =
                (Statement.Assign) parser.parse("x = '😀é' + y", "p.py").module().body().getFirst();
        var sum = (Expression.BinOp) assign.value();

        assertThat(sum.right().position().line()).isEqualTo(1);
        assertThat(sum.right().position().column()).isEqualTo(11);
        assertThat(sum.right().position().endColumn()).isEqualTo(12);
    }

    @Test
    void commentsFindTheirStatements() {
        ParsedSource parsed =
                parser.parse(
                        """
                        # above
                        x = 1  # beside

                        if x:  # head
                            y = [
                                # inside
                                1,
                            ]
                            # end of the block
                        # decorated
                        @f
                        def g(): pass
                        # last
                        """,
                        "c.py");
        List<Statement> body = parsed.module().body();
        Statement inner = body.get(1).blocks().getFirst().getFirst();

        assertThat(texts(parsed.comments().before(body.get(0)))).containsExactly("above");
        assertThat(texts(parsed.comments().beside(body.get(0)))).containsExactly("beside");
        assertThat(texts(parsed.comments().beside(body.get(1)))).containsExactly("head");
        assertThat(texts(parsed.comments().before(inner))).containsExactly("inside");
        assertThat(texts(parsed.comments().after(inner))).containsExactly("end of the block");
        assertThat(texts(parsed.comments().before(body.get(2)))).containsExactly("decorated");
        assertThat(texts(parsed.comments().after(body.get(2)))).containsExactly("last");
    }

    private static List<String> texts(List<Comment> comments) {
        return comments.stream().map(Comment::content).toList();
    }

    @Test
    void bytesAreReadInTheEncodingTheyName() {
        byte[] latin = "# coding: latin-1\nx = 'é'\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(parser.parse(latin, "l.py").source().line(2)).isEqualTo("x = 'é'");
    }

    @Test
    void aDeepSourceIsReadWithoutRecursion() {
        String source = "x = " + "1 + ".repeat(900) + "1\n";

        Node node =
                ((Statement.Assign) parser.parse(source, "d.py").module().body().getFirst())
                        .value();
        int depth = 0;
        while (node instanceof Expression.BinOp sum) {
            node = sum.left();
            depth++;
        }

        assertThat(depth).isEqualTo(900);
    }

    @Test
    void anErrorHasItsPlaceAndPythonsWords() {
        assertThatThrownBy(() -> parser.parse("x = 1\ny = (2 +\n", "broken.py"))
                .isInstanceOfSatisfying(
                        TranslationException.class,
                        failure -> {
                            Diagnostic diagnostic = failure.diagnostics().getFirst();
                            assertThat(diagnostic.kind()).isEqualTo(Diagnostic.Kind.SYNTAX);
                            assertThat(diagnostic.line()).isEqualTo(2);
                            assertThat(diagnostic.column()).isEqualTo(5);
                            assertThat(diagnostic.sourceLine()).isEqualTo("y = (2 +");
                            assertThat(diagnostic.text())
                                    .contains("File \"broken.py\", line 2")
                                    .endsWith("SyntaxError: '(' was never closed");
                        });
    }

    @Test
    void anErrorThatOnlyCompilingFindsIsOneToo() {
        assertThatThrownBy(() -> parser.parse("return 1\n", "r.py"))
                .hasMessageEndingWith("SyntaxError: 'return' outside function");
    }

    @Test
    void warningsAreKept() {
        assertThat(parser.parse("assert (x, 'y')\n", "w.py").warnings())
                .singleElement()
                .satisfies(
                        warning ->
                                assertThat(warning.text())
                                        .startsWith("w.py:1: warning: SyntaxWarning: assertion"));
    }
}

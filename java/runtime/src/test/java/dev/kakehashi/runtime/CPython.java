package dev.kakehashi.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// CPython, asked what expressions give.
final class CPython {
    /// Whose error messages are compared word for word; other versions word some of them in another
    /// way.
    private static final String WORDED_ALIKE = "3.11";

    private static final String PROGRAM =
            """
            import sys
            print('.'.join(map(str, sys.version_info[:2])))
            def answer(text):
                names = {}
                try:
                    *statements, last = bytes.fromhex(text).decode('utf-8', 'surrogatepass').split('\\0')
                    for statement in statements:
                        exec(statement, names)
                    return repr(eval(last, names))
                except RecursionError:
                    return 'RecursionError'
                except BaseException as error:
                    return 'raises ' + type(error).__name__ + ': ' + str(error)
            for line in sys.stdin:
                print(answer(line.strip()).encode('utf-8', 'surrogatepass').hex())
            """;

    private final List<String> answers = new ArrayList<>();
    private String version = "";

    /// {@return what a list of expressions gives, each in names of its own}
    ///
    /// @param expressions each may have statements before it, with a null character behind each
    static CPython ask(List<String> expressions) {
        CPython python = new CPython();
        python.run(expressions);
        return python;
    }

    private void run(List<String> expressions) {
        String interpreter = System.getenv().getOrDefault("KAKEHASHI_PYTHON", "python3");
        try {
            Process process =
                    new ProcessBuilder(interpreter, "-c", PROGRAM)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            Thread writer =
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        try (var input = process.outputWriter()) {
                                            for (String expression : expressions) {
                                                input.write(hex(expression) + "\n");
                                            }
                                        } catch (IOException gone) {
                                            throw new UncheckedIOException(gone);
                                        }
                                    });
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            writer.join();
            List<String> lines = Arrays.asList(output.split("\n"));
            version = lines.get(0);
            lines.subList(1, lines.size()).forEach(line -> answers.add(text(line)));
            if (answers.size() != expressions.size()) {
                throw new IllegalStateException(
                        "Python answered only " + answers.size() + " times");
            }
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(
                    "There is no " + interpreter + " to compare with", failure);
        }
    }

    String answer(int index) {
        return answers.get(index);
    }

    /// {@return whether messages are the same word for word}
    boolean isWordedAlike() {
        return version.equals(WORDED_ALIKE);
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(surrogatePass(text));
    }

    private static byte[] surrogatePass(String text) {
        return dev.kakehashi.runtime.codec.Codecs.encode(text, "utf-8", "surrogatepass").toArray();
    }

    private static String text(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex.strip());
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

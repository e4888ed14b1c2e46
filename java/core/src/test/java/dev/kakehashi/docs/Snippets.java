// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Pieces of code by their names: in a document a Java block below `<!-- snippet: Name -->`, in a
/// test what stands between `// snippet: Name` and `// end`.
final class Snippets {
    private static final Pattern IN_DOCUMENT =
            Pattern.compile("<!-- snippet: (\\w+) -->\\n```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern IN_TEST =
            Pattern.compile("// snippet: (\\w+)\\n(.*?)\\n *// end", Pattern.DOTALL);

    private Snippets() {}

    static Map<String, String> ofDocument(Path document) throws IOException {
        return find(IN_DOCUMENT, document);
    }

    static Map<String, String> ofTest(Path source) throws IOException {
        return find(IN_TEST, source);
    }

    /// Indentation and line breaks are the formatter's business.
    private static Map<String, String> find(Pattern pattern, Path file) throws IOException {
        Map<String, String> found = new TreeMap<>();
        Matcher matcher = pattern.matcher(Files.readString(file));
        while (matcher.find()) {
            found.put(matcher.group(1), matcher.group(2).replaceAll("\\s+", ""));
        }
        return found;
    }
}

package dev.kakehashi.runtime.library.text;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Str;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.library.Arguments;
import dev.kakehashi.runtime.library.LibraryInstance;
import dev.kakehashi.runtime.value.PyList;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Python's `textwrap.TextWrapper`: breaks paragraphs into lines.
@Python("textwrap.TextWrapper")
public class TextWrapper extends LibraryInstance {
    private static final String SPACE = "[\\t\\n\\x0b\\f\\r ]";
    private static final String WORD = "[\\w!\"'&.,?]";
    private static final String LETTER = "[^\\d\\W]";
    private static final Pattern CHUNKS =
            Pattern.compile(
                    SPACE
                            + "+|(?<="
                            + WORD
                            + ")-{2,}(?=\\w)|[^\\t\\n\\x0b\\f\\r ]+?(?:"
                            + "-(?:(?<="
                            + LETTER
                            + "{2}-)|(?<="
                            + LETTER
                            + "-"
                            + LETTER
                            + "-))"
                            + "(?="
                            + LETTER
                            + "-?"
                            + LETTER
                            + ")"
                            + "|(?="
                            + SPACE
                            + "|\\z)|(?<="
                            + WORD
                            + ")(?=-{2,}\\w))",
                    Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern SIMPLE = Pattern.compile(SPACE + "+|[^\\t\\n\\x0b\\f\\r ]+");

    /// How many characters a line has at most.
    @Python("width")
    public Object width;

    /// What stands before the first line.
    @Python("initial_indent")
    public String initialIndent = "";

    /// What stands before the other lines.
    @Python("subsequent_indent")
    public String subsequentIndent = "";

    /// Whether tabs become spaces.
    @Python("expand_tabs")
    public boolean expandTabs = true;

    /// Whether all white space becomes spaces.
    @Python("replace_whitespace")
    public boolean replaceWhitespace = true;

    /// Whether there are two spaces behind a sentence.
    @Python("fix_sentence_endings")
    public boolean fixSentenceEndings;

    /// Whether words that are too long are broken.
    @Python("break_long_words")
    public boolean breakLongWords = true;

    /// Whether white space at the ends of lines is dropped.
    @Python("drop_whitespace")
    public boolean dropWhitespace = true;

    /// Whether lines may end behind a hyphen.
    @Python("break_on_hyphens")
    public boolean breakOnHyphens = true;

    /// How many spaces a tab is.
    @Python("tabsize")
    public Object tabsize = 8L;

    /// How many lines there are at most, or null.
    @Python("max_lines")
    public Object maxLines;

    /// What stands for the lines that are left out.
    @Python("placeholder")
    public String placeholder = " [...]";

    /// A wrapper with the usual options.
    public TextWrapper(Object width) {
        this.width = width;
    }

    /// A wrapper.
    @Python(
            "TextWrapper(width=70, initial_indent='', subsequent_indent='', expand_tabs=True,"
                    + " replace_whitespace=True, fix_sentence_endings=False, break_long_words=True,"
                    + " drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None,"
                    + " placeholder=' [...]')")
    public TextWrapper(
            Object width,
            String initialIndent,
            String subsequentIndent,
            boolean expandTabs,
            boolean replaceWhitespace,
            boolean fixSentenceEndings,
            boolean breakLongWords,
            boolean dropWhitespace,
            boolean breakOnHyphens,
            Object tabsize,
            Object maxLines,
            String placeholder) {
        this.width = width;
        this.initialIndent = initialIndent;
        this.subsequentIndent = subsequentIndent;
        this.expandTabs = expandTabs;
        this.replaceWhitespace = replaceWhitespace;
        this.fixSentenceEndings = fixSentenceEndings;
        this.breakLongWords = breakLongWords;
        this.dropWhitespace = dropWhitespace;
        this.breakOnHyphens = breakOnHyphens;
        this.tabsize = tabsize;
        this.maxLines = maxLines;
        this.placeholder = placeholder;
    }

    final void option(String name, Object value) {
        switch (name) {
            case "initial_indent" -> initialIndent = (String) value;
            case "subsequent_indent" -> subsequentIndent = (String) value;
            case "expand_tabs" -> expandTabs = Operator.truth(value);
            case "replace_whitespace" -> replaceWhitespace = Operator.truth(value);
            case "fix_sentence_endings" -> fixSentenceEndings = Operator.truth(value);
            case "break_long_words" -> breakLongWords = Operator.truth(value);
            case "drop_whitespace" -> dropWhitespace = Operator.truth(value);
            case "break_on_hyphens" -> breakOnHyphens = Operator.truth(value);
            case "tabsize" -> tabsize = value;
            case "max_lines" -> maxLines = value;
            case "placeholder" -> placeholder = (String) value;
            default ->
                    throw new TypeError(
                            "TextWrapper.__init__() got an unexpected keyword argument '"
                                    + name
                                    + "'");
        }
    }

    /// {@return a paragraph in lines}
    @Python("fill(self, text)")
    public final String fill(String text) {
        List<String> lines = new ArrayList<>();
        wrap(text).forEach(lines::add);
        return String.join("\n", lines);
    }

    /// {@return the lines of a paragraph}
    @Python("wrap(self, text)")
    public final PyList<String> wrap(String given) {
        String text = given;
        if (expandTabs) {
            text = (String) Attributes.call(text, "expandtabs", tabsize);
        }
        if (replaceWhitespace) {
            text = text.replaceAll(SPACE, " ");
        }
        Deque<String> chunks = new ArrayDeque<>();
        Matcher matcher = (breakOnHyphens ? CHUNKS : SIMPLE).matcher(text);
        int end = 0;
        while (matcher.find()) {
            if (matcher.start() > end) {
                chunks.add(text.substring(end, matcher.start()));
            }
            if (matcher.end() > matcher.start()) {
                chunks.add(matcher.group());
            }
            end = matcher.end();
        }
        if (end < text.length()) {
            chunks.add(text.substring(end));
        }
        return lines(fixSentenceEndings ? sentences(chunks) : chunks);
    }

    private static Deque<String> sentences(Deque<String> chunks) {
        List<String> all = new ArrayList<>(chunks);
        for (int i = 0; i + 1 < all.size(); i++) {
            if (all.get(i + 1).equals(" ") && all.get(i).matches("(?s).*[a-z][.!?][\"']?")) {
                all.set(i + 1, "  ");
                i++;
            }
        }
        return new ArrayDeque<>(all);
    }

    private PyList<String> lines(Deque<String> chunks) {
        long most = Arguments.whole(width);
        if (most <= 0) {
            throw new ValueError("invalid width " + most + " (must be > 0)");
        }
        long limit = maxLines == null ? Long.MAX_VALUE : Arguments.whole(maxLines);
        if (maxLines != null) {
            String indent = limit > 1 ? subsequentIndent : initialIndent;
            if (Str.length(indent) + Str.length(placeholder.stripLeading()) > most) {
                throw new ValueError("placeholder too large for max width");
            }
        }
        PyList<String> lines = new PyList<>();
        while (!chunks.isEmpty()) {
            String indent = lines.isEmpty() ? initialIndent : subsequentIndent;
            long room = most - Str.length(indent);
            if (dropWhitespace && !lines.isEmpty() && chunks.peek().isBlank()) {
                chunks.poll();
            }
            List<String> line = taken(chunks, room);
            if (dropWhitespace && !line.isEmpty() && line.getLast().isBlank()) {
                line.removeLast();
            }
            if (line.isEmpty()) {
                continue;
            }
            boolean last =
                    chunks.isEmpty()
                            || (dropWhitespace && chunks.size() == 1 && chunks.peek().isBlank());
            if (lines.size() + 1L < limit || (last && length(line) <= room)) {
                lines.add(indent + String.join("", line));
            } else {
                finish(lines, line, indent, most);
                break;
            }
        }
        return lines;
    }

    private List<String> taken(Deque<String> chunks, long room) {
        List<String> line = new ArrayList<>();
        long length = 0;
        while (!chunks.isEmpty() && length + Str.length(chunks.peek()) <= room) {
            length += Str.length(chunks.peek());
            line.add(chunks.poll());
        }
        if (!chunks.isEmpty() && Str.length(chunks.peek()) > room) {
            breakWord(chunks, line, length, room);
        }
        return line;
    }

    private void breakWord(Deque<String> chunks, List<String> line, long length, long room) {
        long left = room < 1 ? 1 : room - length;
        if (breakLongWords) {
            String word = chunks.poll();
            int end = (int) left;
            if (breakOnHyphens && Str.length(word) > left) {
                int hyphen = Str.head(word, end).lastIndexOf('-');
                if (hyphen > 0 && word.substring(0, hyphen).chars().anyMatch(c -> c != '-')) {
                    end = word.codePointCount(0, hyphen) + 1;
                }
            }
            String head = Str.head(word, end);
            line.add(head);
            chunks.addFirst(word.substring(head.length()));
        } else if (line.isEmpty()) {
            line.add(chunks.poll());
        }
    }

    private static long length(List<String> line) {
        return line.stream().mapToLong(Str::length).sum();
    }

    /// Ends the last line that there may be.
    private void finish(PyList<String> lines, List<String> line, String indent, long most) {
        long room = most - Str.length(indent);
        while (!line.isEmpty()) {
            if (!line.getLast().isBlank() && length(line) + Str.length(placeholder) <= room) {
                lines.add(indent + String.join("", line) + placeholder);
                return;
            }
            line.removeLast();
        }
        if (!lines.isEmpty()) {
            String before = lines.get(lines.size() - 1).stripTrailing();
            if (Str.length(before) + Str.length(placeholder) <= most) {
                lines.set(lines.size() - 1, before + placeholder);
                return;
            }
        }
        lines.add(indent + placeholder.stripLeading());
    }
}

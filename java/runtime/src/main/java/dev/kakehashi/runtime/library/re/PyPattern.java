package dev.kakehashi.runtime.library.re;

import dev.kakehashi.runtime.PyCallable;
import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.library.Arguments;
import dev.kakehashi.runtime.value.ByteSequence;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyTuple;

import java.util.Iterator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Python's `re.Pattern`. Immutable, safe for several threads.
@Python("re.Pattern")
@SuppressWarnings("MemberName")
public final class PyPattern extends PyInstance {
    private static final long TO_THE_END = Long.MAX_VALUE;

    private final Object source;
    private final boolean bytes;
    private final int flags;
    private final Map<String, Integer> names;
    private final int[] javaGroups;
    private final Pattern java;
    private Pattern javaNotEmpty;

    /// @param source the expression: a text or bytes
    /// @param wanted Python's flags
    PyPattern(Object source, int wanted) {
        this.source = source;
        this.bytes = source instanceof ByteSequence;
        String text = Subject.text(source);
        Translator translator = new Translator(text, bytes ? wanted | Flags.ASCII : wanted);
        String translated = translator.translate();
        int found = translator.flags();
        this.flags =
                bytes
                        ? found & ~Flags.ASCII
                        : (found & Flags.ASCII) != 0 ? found : found | Flags.UNICODE;
        this.names = translator.names();
        this.javaGroups = translator.javaGroups();
        try {
            this.java = Pattern.compile(translated, Pattern.UNIX_LINES);
        } catch (PatternSyntaxException unknown) {
            throw new PatternError(unknown.getDescription(), text, 0L);
        }
    }

    Pattern java() {
        return java;
    }

    /// {@return the same pattern where it does not match the empty text at the start of the region}
    Pattern javaNotEmpty() {
        if (javaNotEmpty == null) {
            javaNotEmpty = Pattern.compile("(?:" + java.pattern() + ")(?!\\G)", Pattern.UNIX_LINES);
        }
        return javaNotEmpty;
    }

    Map<String, Integer> names() {
        return names;
    }

    int[] javaGroups() {
        return javaGroups;
    }

    private interface Attempt {
        boolean succeeds(Matcher matcher);
    }

    private PyMatch tried(Object string, Object pos, Object endpos, Attempt attempt) {
        Subject subject = new Subject(string, bytes);
        long start = Arguments.whole(pos);
        long end = Arguments.whole(endpos);
        int stop = subject.javaIndex(end);
        int from = subject.javaIndex(start);
        if (from > stop) {
            return null;
        }
        String text =
                stop == subject.text().length()
                        ? subject.text()
                        : subject.text().substring(0, stop);
        Matcher matcher = java.matcher(text).useAnchoringBounds(false).useTransparentBounds(true);
        matcher.region(from, stop);
        return attempt.succeeds(matcher) ? new PyMatch(this, subject, matcher, start, end) : null;
    }

    /// {@return the first match, or null}
    @Python("search(self, string, pos=0, endpos=9223372036854775807)")
    public PyMatch search(Object string, Object pos, Object endpos) {
        return tried(string, pos, endpos, Matcher::find);
    }

    /// {@return the match at the start, or null}
    @Python("match(self, string, pos=0, endpos=9223372036854775807)")
    public PyMatch match(Object string, Object pos, Object endpos) {
        return tried(string, pos, endpos, Matcher::lookingAt);
    }

    /// {@return the match of the whole, or null}
    @Python("fullmatch(self, string, pos=0, endpos=9223372036854775807)")
    public PyMatch fullmatch(Object string, Object pos, Object endpos) {
        return tried(string, pos, endpos, Matcher::matches);
    }

    /// {@return all matches, one by one}
    @Python("finditer(self, string, pos=0, endpos=9223372036854775807)")
    public Iterator<PyMatch> finditer(Object string, Object pos, Object endpos) {
        return new Scan(
                this, new Subject(string, bytes), Arguments.whole(pos), Arguments.whole(endpos));
    }

    /// {@return what was matched: the group if there is one, a tuple of the groups if there are
    /// more}
    @Python("findall(self, string, pos=0, endpos=9223372036854775807)")
    public PyList<Object> findall(Object string, Object pos, Object endpos) {
        Object nothing = bytes ? dev.kakehashi.runtime.value.Bytes.of(new byte[0]) : "";
        PyList<Object> all = new PyList<>();
        for (Iterator<PyMatch> matches = finditer(string, pos, endpos); matches.hasNext(); ) {
            PyMatch match = matches.next();
            all.add(
                    switch (match.count()) {
                        case 0 -> match.part(0, nothing);
                        case 1 -> match.part(1, nothing);
                        default -> match.groups(nothing);
                    });
        }
        return all;
    }

    /// {@return the parts between the matches, and what groups matched}
    @Python("split(self, string, maxsplit=0)")
    public PyList<Object> split(Object string, Object maxsplit) {
        Subject subject = new Subject(string, bytes);
        long most = Arguments.whole(maxsplit);
        PyList<Object> parts = new PyList<>();
        int from = 0;
        Scan matches = new Scan(this, subject, 0, TO_THE_END);
        for (long done = 0; (most == 0 || done < most) && matches.hasNext(); done++) {
            PyMatch match = matches.next();
            parts.add(subject.part(from, match.javaStart()));
            for (int group = 1; group <= match.count(); group++) {
                parts.add(match.part(group, null));
            }
            from = match.javaEnd();
        }
        parts.add(subject.part(from, subject.text().length()));
        return parts;
    }

    /// {@return the text with matches replaced, by a template or by what a function gives}
    @Python("sub(self, repl, string, count=0)")
    public Object sub(Object replacement, Object string, Object count) {
        return subn(replacement, string, count).get(0);
    }

    /// {@return the text with matches replaced, and how many were}
    @Python("subn(self, repl, string, count=0)")
    public PyTuple subn(Object replacement, Object string, Object count) {
        Subject subject = new Subject(string, bytes);
        long most = Arguments.whole(count);
        PyCallable function = replacement instanceof PyCallable callable ? callable : null;
        Replacement template =
                function == null ? new Replacement(Subject.text(replacement), this) : null;
        StringBuilder text = new StringBuilder();
        int from = 0;
        long done = 0;
        Scan matches = new Scan(this, subject, 0, TO_THE_END);
        while ((most == 0 || done < most) && matches.hasNext()) {
            PyMatch match = matches.next();
            text.append(subject.text(), from, match.javaStart());
            if (function == null) {
                text.append(template.of(match));
            } else {
                Object made = function.call(match);
                text.append(made == null ? "" : Subject.text(made));
            }
            from = match.javaEnd();
            done++;
        }
        text.append(subject.text(), from, subject.text().length());
        return PyTuple.of(subject.of(text.toString()), done);
    }

    /// {@return the expression}
    @Python("pattern")
    public Object source() {
        return source;
    }

    /// {@return Python's flags}
    @Python("flags")
    public long flags() {
        return flags;
    }

    /// {@return the number of groups}
    @Python("groups")
    public long groups() {
        return javaGroups.length - 1L;
    }

    /// {@return the numbers of the groups with names}
    @Python("groupindex")
    public PyDict<String, Object> groupindex() {
        PyDict<String, Object> numbers = new PyDict<>();
        names.forEach((name, group) -> numbers.put(name, (long) group));
        return numbers;
    }

    @Override
    public Object __eq__(Object other) {
        return other instanceof PyPattern pattern
                && flags == pattern.flags
                && dev.kakehashi.runtime.Equality.equal(source, pattern.source);
    }

    @Override
    public Object __hash__() {
        return dev.kakehashi.runtime.Equality.hash(source) + flags;
    }

    @Override
    public Object __repr__() {
        String shown = Flags.text(bytes ? flags : flags & ~Flags.UNICODE);
        return "re.compile(" + Repr.of(source) + (shown.isEmpty() ? "" : ", " + shown) + ")";
    }
}

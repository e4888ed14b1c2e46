package dev.kakehashi.runtime.library.re;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Translates Python's regular expressions into Java's. What a flag changes is written out, but for
/// upper and lower case; groups are numbered, and the names are kept apart.
final class Translator {
    private final Reader in;
    private final StringBuilder out = new StringBuilder();
    private final Map<String, Integer> names = new LinkedHashMap<>();
    private final Map<Integer, Integer> ends = new HashMap<>();
    private final List<Integer> open = new ArrayList<>();
    private final List<Integer> javaGroups = new ArrayList<>(List.of(0));
    private final boolean conditions;
    private int javaGroup;
    private int flags;

    Translator(String pattern, int flags) {
        this.in = new Reader(pattern);
        this.flags = flags;
        this.conditions = in.contains("(?(");
    }

    /// {@return the expression in Java's words}
    String translate() {
        globalFlags();
        int initial = flags;
        alternatives();
        if (in.peek() == ')') {
            throw in.error("unbalanced parenthesis", in.at);
        }
        return (initial & Flags.IGNORECASE) != 0
                ? "(?i" + ((initial & Flags.ASCII) == 0 ? "u" : "") + ":" + out + ")"
                : out.toString();
    }

    int flags() {
        return flags;
    }

    /// {@return the groups that have names}
    Map<String, Integer> names() {
        return names;
    }

    /// {@return the numbers of Java's groups by Python's}
    int[] javaGroups() {
        return javaGroups.stream().mapToInt(Integer::intValue).toArray();
    }

    /// Flags at the very start hold for all.
    private void globalFlags() {
        while (in.peek() == '(' && in.peek(1) == '?' && Flags.ofLetter(in.peek(2)) != 0) {
            int mark = in.at;
            in.at += 2;
            int set = 0;
            while (Flags.ofLetter(in.peek()) != 0) {
                set |= Flags.ofLetter(in.next());
            }
            if (!in.accept(')')) {
                in.at = mark;
                return;
            }
            flags |= set;
        }
    }

    private boolean has(int flag) {
        return (flags & flag) != 0;
    }

    private boolean ascii() {
        return has(Flags.ASCII);
    }

    private void alternatives() {
        sequence();
        while (in.accept('|')) {
            out.append('|');
            sequence();
        }
    }

    private void sequence() {
        while (in.peek() != Reader.END && in.peek() != '|' && in.peek() != ')') {
            if (has(Flags.VERBOSE) && skipped()) {
                continue;
            }
            boolean repeatable = item();
            skipAll();
            quantifier(repeatable);
        }
    }

    private void skipAll() {
        boolean more = has(Flags.VERBOSE);
        while (more) {
            more = skipped();
        }
    }

    /// White space and comments of the verbose form.
    private boolean skipped() {
        int c = in.peek();
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == 0x0b) {
            in.at++;
            return true;
        }
        if (c == '#') {
            while (in.peek() != Reader.END && in.peek() != '\n') {
                in.at++;
            }
            return true;
        }
        return false;
    }

    /// Translates one thing, and tells whether it can be repeated.
    private boolean item() {
        int from = in.at;
        int c = in.next();
        switch (c) {
            case '.' -> out.append(has(Flags.DOTALL) ? "(?s:.)" : "[^\\n]");
            case '^' -> {
                out.append(has(Flags.MULTILINE) ? "(?<![^\\n])" : "\\A");
                return false;
            }
            case '$' -> {
                out.append(has(Flags.MULTILINE) ? "(?=\\n|\\z)" : "(?=\\n?\\z)");
                return false;
            }
            case '[' -> out.append(new ClassTranslator(in, ascii()).translate());
            case '(' -> {
                return group(from);
            }
            case '\\' -> {
                return escape(from);
            }
            case '*', '+', '?' -> throw in.error("nothing to repeat", from);
            case '{' -> {
                in.at = from;
                if (counts() != null) {
                    throw in.error("nothing to repeat", from);
                }
                in.at = from + 1;
                out.append("\\{");
            }
            default -> out.append(Classes.literal(c));
        }
        return true;
    }

    private void quantifier(boolean repeatable) {
        int mark = in.at;
        int c = in.peek();
        String counts;
        if (c == '*' || c == '+' || c == '?') {
            in.at++;
            counts = Character.toString(c);
        } else if (c == '{') {
            counts = counts();
            if (counts == null) {
                return;
            }
        } else {
            return;
        }
        if (!repeatable) {
            throw in.error("nothing to repeat", mark);
        }
        out.append(counts);
        if (in.accept('?')) {
            out.append('?');
        } else if (in.accept('+')) {
            out.append('+');
        }
        int again = in.peek();
        int place = in.at;
        if (again == '*' || again == '+' || again == '?' || again == '{' && counts() != null) {
            throw in.error("multiple repeat", place);
        }
    }

    /// {@return `{n,m}` in Java's form, read; or null, and then nothing was read}
    private String counts() {
        int mark = in.at;
        in.at++;
        String low = digits();
        boolean comma = in.accept(',');
        String high = comma ? digits() : low;
        if (!in.accept('}') || low.isEmpty() && !comma) {
            in.at = mark;
            return null;
        }
        if (low.isEmpty() && high.isEmpty()) {
            return "*";
        }
        if (!low.isEmpty() && !high.isEmpty() && Long.parseLong(low) > Long.parseLong(high)) {
            throw in.error("min repeat greater than max repeat", mark);
        }
        return "{" + (low.isEmpty() ? "0" : low) + (comma ? "," + high : "") + "}";
    }

    private String digits() {
        StringBuilder digits = new StringBuilder();
        while (in.peek() >= '0' && in.peek() <= '9') {
            digits.append((char) in.next());
        }
        return digits.toString();
    }

    private boolean escape(int from) {
        int letter = in.next();
        switch (letter) {
            case Reader.END -> throw in.error("bad escape (end of pattern)", from);
            case 'A' -> {
                out.append("\\A");
                return false;
            }
            case 'Z' -> {
                out.append("\\z");
                return false;
            }
            case 'b' -> {
                out.append(Classes.boundary(ascii()));
                return false;
            }
            case 'B' -> {
                out.append(Classes.noBoundary(ascii()));
                return false;
            }
            case 'd', 's', 'w' -> out.append(Classes.of(letter, ascii()));
            case 'D', 'S', 'W' -> out.append(Classes.not(Character.toLowerCase(letter), ascii()));
            case '0' -> out.append(Classes.literal(Escapes.octal(in, letter, from)));
            default -> {
                if (letter >= '1' && letter <= '9') {
                    numbered(letter, from);
                    return true;
                }
                int c = Escapes.character(in, letter, from);
                if (c == Escapes.NONE) {
                    throw in.error("bad escape \\" + Character.toString(letter), from);
                }
                out.append(Classes.literal(c));
            }
        }
        return true;
    }

    private void numbered(int first, int from) {
        int number = first - '0';
        if (in.peek() >= '0' && in.peek() <= '9') {
            if (first <= '3' && in.peek() <= '7' && in.peek(1) >= '0' && in.peek(1) <= '7') {
                out.append(Classes.literal(Escapes.octal(in, first, from)));
                return;
            }
            number = number * 10 + in.next() - '0';
        }
        reference(number, from + 1);
    }

    private void reference(int group, int position) {
        if (group >= javaGroups.size()) {
            throw in.error("invalid group reference " + group, position);
        }
        if (open.contains(group)) {
            throw in.error("cannot refer to an open group", position - 1);
        }
        out.append("(?:\\").append(javaGroups.get(group)).append(')');
    }

    private boolean group(int from) {
        int before = flags;
        if (!in.accept('?')) {
            capture(null, from);
            flags = before;
            return true;
        }
        int c = in.next();
        switch (c) {
            case ':' -> body("(?:", from);
            case '>' -> body("(?>", from);
            case '=' -> body("(?=", from);
            case '!' -> body("(?!", from);
            case '#' -> comment(from);
            case '<' -> behind(from);
            case 'P' -> named(from);
            case '(' -> condition(from);
            case Reader.END -> throw in.error("unexpected end of pattern", in.at);
            default -> {
                in.at--;
                localFlags(from);
            }
        }
        flags = before;
        return c != '#';
    }

    private void comment(int from) {
        while (in.peek() != ')') {
            if (in.next() == Reader.END) {
                throw in.error("missing ), unterminated comment", from);
            }
        }
        in.at++;
    }

    private void behind(int from) {
        int c = in.next();
        if (c != '=' && c != '!') {
            throw in.error(
                    c == Reader.END
                            ? "unexpected end of pattern"
                            : "unknown extension ?<" + Character.toString(c),
                    from + 1);
        }
        int start = out.length();
        body(c == '=' ? "(?<=" : "(?<!", from);
        try {
            java.util.regex.Pattern.compile("()".repeat(javaGroup) + out.substring(start));
        } catch (java.util.regex.PatternSyntaxException endless) {
            throw new PatternError("look-behind requires fixed-width pattern", null, null);
        }
    }

    private void body(String opening, int from) {
        out.append(opening);
        alternatives();
        close(from);
        out.append(')');
    }

    private void close(int from) {
        if (!in.accept(')')) {
            throw in.error("missing ), unterminated subpattern", from);
        }
    }

    private void capture(String name, int from) {
        int group = javaGroups.size();
        javaGroups.add(++javaGroup);
        if (name != null) {
            if (names.putIfAbsent(name, group) != null) {
                throw in.error(
                        "redefinition of group name '"
                                + name
                                + "' as group "
                                + group
                                + "; was group "
                                + names.get(name),
                        from + 4);
            }
        }
        open.add(group);
        out.append('(');
        alternatives();
        close(from);
        if (conditions) {
            // An empty group that has matched exactly when this one has: what conditions ask.
            ends.put(group, ++javaGroup);
            out.append("())");
        } else {
            out.append(')');
        }
        open.removeLast();
    }

    private void named(int from) {
        int c = in.next();
        if (c == '<') {
            int place = in.at;
            String name = in.until('>', "group name");
            checkName(name, place);
            capture(name, from);
        } else if (c == '=') {
            int place = in.at;
            String name = in.until(')', "group name");
            checkName(name, place);
            Integer group = names.get(name);
            if (group == null) {
                throw in.error("unknown group name '" + name + "'", place);
            }
            reference(group, place);
        } else {
            throw in.error(
                    c == Reader.END
                            ? "unexpected end of pattern"
                            : "unknown extension ?P" + Character.toString(c),
                    from + 1);
        }
    }

    private void checkName(String name, int place) {
        if (!name.matches("[\\p{L}_][\\p{L}\\p{N}_]*")) {
            throw in.error(
                    "bad character in group name " + dev.kakehashi.runtime.Repr.of(name), place);
        }
    }

    private void condition(int from) {
        int place = in.at;
        String name = in.until(')', "group name");
        Integer group = names.get(name);
        if (group == null && name.matches("[0-9]+")) {
            group = Integer.parseInt(name);
        }
        if (group == null) {
            throw in.error("unknown group name '" + name + "'", place);
        }
        Integer end = ends.get(group);
        if (end == null) {
            throw in.error("invalid group reference " + group, place);
        }
        out.append("(?:\\").append(end).append("(?:");
        sequence();
        out.append(")|(?!\\").append(end).append(")(?:");
        if (in.accept('|')) {
            sequence();
            if (in.peek() == '|') {
                throw in.error("conditional backref with more than two branches", in.at + 1);
            }
        }
        close(from);
        out.append("))");
    }

    private void localFlags(int from) {
        int on = 0;
        int off = 0;
        boolean minus = false;
        while (in.peek() != ':') {
            int c = in.next();
            if (c == '-' && !minus) {
                minus = true;
                continue;
            }
            int flag = c == Reader.END ? 0 : Flags.ofLetter(c);
            if (c == ')' && on != 0) {
                throw in.error("global flags not at the start of the expression", from);
            }
            if (flag == 0) {
                throw on == 0 && off == 0 && !minus
                        ? in.error(
                                "unknown extension ?"
                                        + (c == Reader.END ? "" : Character.toString(c)),
                                from + 1)
                        : in.error(c == Reader.END ? "missing :" : "unknown flag", in.at - 1);
            }
            if (minus) {
                off |= flag;
            } else {
                on |= flag;
            }
        }
        in.at++;
        flags = (flags | on) & ~off;
        String insensitive =
                (flags & Flags.IGNORECASE) != 0 ? ascii() ? "(?i-u:" : "(?iu:" : "(?-i:";
        body(insensitive, from);
    }
}

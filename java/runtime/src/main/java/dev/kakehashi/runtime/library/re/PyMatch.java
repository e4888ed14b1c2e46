package dev.kakehashi.runtime.library.re;

import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.IndexError;
import dev.kakehashi.runtime.library.Arguments;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyTuple;

import java.util.regex.Matcher;

/// Python's `re.Match`.
@Python("re.Match")
@SuppressWarnings("MemberName")
public final class PyMatch extends PyInstance {
    private final PyPattern pattern;
    private final Subject subject;
    private final int[] starts;
    private final int[] ends;
    private final long pos;
    private final long endpos;

    PyMatch(PyPattern pattern, Subject subject, Matcher matcher, long pos, long endpos) {
        this.pattern = pattern;
        this.subject = subject;
        int[] groups = pattern.javaGroups();
        starts = new int[groups.length];
        ends = new int[groups.length];
        for (int i = 0; i < groups.length; i++) {
            starts[i] = matcher.start(groups[i]);
            ends[i] = matcher.end(groups[i]);
        }
        this.pos = pos;
        this.endpos = endpos;
    }

    int javaStart() {
        return starts[0];
    }

    int javaEnd() {
        return ends[0];
    }

    int count() {
        return starts.length - 1;
    }

    /// {@return what a group matched, or another value}
    Object part(int group, Object otherwise) {
        return starts[group] < 0 ? otherwise : subject.part(starts[group], ends[group]);
    }

    String text(int group) {
        return starts[group] < 0 ? "" : subject.text().substring(starts[group], ends[group]);
    }

    private int index(Object group) {
        if (group instanceof String name) {
            Integer number = pattern.names().get(name);
            if (number != null) {
                return number;
            }
        } else if (Arguments.isInteger(group)) {
            long number = Arguments.whole(group);
            if (number >= 0 && number < starts.length) {
                return (int) number;
            }
        }
        throw new IndexError("no such group");
    }

    /// {@return what was matched}
    @Python("group(self, /, *args)")
    public Object group() {
        return part(0, null);
    }

    /// {@return what a group matched, or a tuple for several}
    @Python("group(self, /, *args)")
    public Object group(Object... groups) {
        if (groups.length <= 1) {
            return part(groups.length == 0 ? 0 : index(groups[0]), null);
        }
        Object[] parts = new Object[groups.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = part(index(groups[i]), null);
        }
        return PyTuple.of(parts);
    }

    /// {@return what all groups matched}
    @Python("groups(self, /, default=None)")
    public PyTuple groups(Object otherwise) {
        Object[] parts = new Object[count()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = part(i + 1, otherwise);
        }
        return PyTuple.of(parts);
    }

    /// {@return what the groups with names matched}
    @Python("groupdict(self, /, default=None)")
    public PyDict<String, Object> groupdict(Object otherwise) {
        PyDict<String, Object> parts = new PyDict<>();
        pattern.names().forEach((name, group) -> parts.put(name, part(group, otherwise)));
        return parts;
    }

    /// {@return where a group begins, or -1}
    @Python("start(self, group=0, /)")
    public long start(Object group) {
        int start = starts[index(group)];
        return start < 0 ? start : subject.pythonIndex(start);
    }

    /// {@return where a group ends, or -1}
    @Python("end(self, group=0, /)")
    public long end(Object group) {
        int end = ends[index(group)];
        return end < 0 ? end : subject.pythonIndex(end);
    }

    /// {@return where a group begins and ends}
    @Python("span(self, group=0, /)")
    public PyTuple span(Object group) {
        return PyTuple.of(start(group), end(group));
    }

    /// {@return a template with what the groups matched}
    @Python("expand(self, /, template)")
    public Object expand(Object template) {
        return subject.of(new Replacement(Subject.text(template), pattern).of(this));
    }

    /// {@return the pattern}
    @Python("re")
    public PyPattern pattern() {
        return pattern;
    }

    /// {@return what was searched}
    @Python("string")
    public Object string() {
        return subject.value();
    }

    /// {@return where the search began}
    @Python("pos")
    public long pos() {
        return subject.pythonIndex(subject.javaIndex(pos));
    }

    /// {@return where the search had to end}
    @Python("endpos")
    public long endpos() {
        return subject.pythonIndex(subject.javaIndex(endpos));
    }

    /// {@return the number of the group that was closed last, or null}
    @Python("lastindex")
    public Long lastindex() {
        int last = 0;
        for (int i = 1; i < starts.length; i++) {
            if (starts[i] >= 0 && (last == 0 || ends[i] > ends[last])) {
                last = i;
            }
        }
        return last == 0 ? null : (Long) (long) last;
    }

    /// {@return the name of the group that was closed last, or null}
    @Python("lastgroup")
    public String lastgroup() {
        Long last = lastindex();
        for (var each : pattern.names().entrySet()) {
            if (last != null && each.getValue() == (long) last) {
                return each.getKey();
            }
        }
        return null;
    }

    @Override
    public Object __getitem__(Object group) {
        return part(index(group), null);
    }

    @Override
    public Object __bool__() {
        return true;
    }

    @Override
    public Object __repr__() {
        return "<re.Match object; span="
                + Repr.of(span(0L))
                + ", match="
                + Repr.of(part(0, null))
                + ">";
    }
}

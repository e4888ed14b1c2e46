package dev.kakehashi.runtime.library.re;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;

/// The matches of a pattern in a subject, one after the other. After an empty match the next one
/// may begin at the same place, but is not empty there.
final class Scan implements Iterator<PyMatch> {
    private final PyPattern pattern;
    private final Subject subject;
    private final String text;
    private final long start;
    private final long end;
    private final Matcher matcher;
    private Matcher notEmpty;
    private int from;
    private boolean wasEmpty;
    private PyMatch ready;
    private boolean done;

    Scan(PyPattern pattern, Subject subject, long start, long end) {
        this.pattern = pattern;
        this.subject = subject;
        this.start = start;
        this.end = end;
        int stop = subject.javaIndex(end);
        this.text =
                stop == subject.text().length()
                        ? subject.text()
                        : subject.text().substring(0, stop);
        this.from = subject.javaIndex(start);
        this.matcher =
                pattern.java().matcher(text).useAnchoringBounds(false).useTransparentBounds(true);
        this.done = from > text.length();
    }

    @Override
    public boolean hasNext() {
        if (ready == null && !done) {
            Matcher current = matcher;
            if (wasEmpty) {
                if (notEmpty == null) {
                    notEmpty =
                            pattern.javaNotEmpty()
                                    .matcher(text)
                                    .useAnchoringBounds(false)
                                    .useTransparentBounds(true);
                }
                current = notEmpty;
            }
            current.region(from, text.length());
            if (!current.find()) {
                done = true;
            } else {
                from = current.end();
                wasEmpty = current.start() == current.end();
                if (insidePair(current.start())) {
                    return hasNext();
                }
                ready = new PyMatch(pattern, subject, current, start, end);
            }
        }
        return ready != null;
    }

    /// For Java there is an empty text between the halves of a character.
    private boolean insidePair(int index) {
        return index > 0
                && index < text.length()
                && Character.isLowSurrogate(text.charAt(index))
                && Character.isHighSurrogate(text.charAt(index - 1));
    }

    @Override
    public PyMatch next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        PyMatch match = ready;
        ready = null;
        return match;
    }
}

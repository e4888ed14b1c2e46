package dev.kakehashi.runtime.library.re;

/// Reads a regular expression character by character.
final class Reader {
    static final int END = -1;

    private final int[] characters;
    private final String text;
    int at;

    Reader(String text) {
        this.text = text;
        this.characters = text.codePoints().toArray();
    }

    int peek() {
        return at < characters.length ? characters[at] : END;
    }

    int peek(int ahead) {
        return at + ahead < characters.length ? characters[at + ahead] : END;
    }

    int next() {
        return at < characters.length ? characters[at++] : END;
    }

    boolean accept(int character) {
        if (peek() == character) {
            at++;
            return true;
        }
        return false;
    }

    boolean accept(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (peek(i) != word.charAt(i)) {
                return false;
            }
        }
        at += word.length();
        return true;
    }

    /// {@return the text up to a character, which is read too}
    String until(int end, String what) {
        int start = at;
        while (peek() != end) {
            if (peek() == END) {
                throw start == at
                        ? error("missing " + what, start)
                        : error(
                                "missing " + Character.toString(end) + ", unterminated name",
                                start);
            }
            at++;
        }
        String found = new String(characters, start, at - start);
        at++;
        if (found.isEmpty()) {
            throw error("missing " + what, start);
        }
        return found;
    }

    boolean contains(String part) {
        return text.contains(part);
    }

    PatternError error(String message, int position) {
        return new PatternError(message, text, (long) position);
    }
}

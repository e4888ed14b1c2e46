package dev.kakehashi.runtime;

import java.util.Locale;

/// Methods of str that change letters.
@Python("str")
public abstract class StrCase extends StrTests {
    StrCase() {}

    /// {@return this text in small letters}
    @Python("lower(self, /)")
    public static String lower(String self) {
        return self.toLowerCase(Locale.ROOT);
    }

    /// {@return this text in capital letters}
    @Python("upper(self, /)")
    public static String upper(String self) {
        return self.toUpperCase(Locale.ROOT);
    }

    /// {@return this text as one compares without regard to case}
    @Python("casefold(self, /)")
    public static String casefold(String self) {
        return CaseFolding.fold(self);
    }

    /// {@return this text with a capital letter first and small ones behind it}
    @Python("capitalize(self, /)")
    public static String capitalize(String self) {
        if (self.isEmpty()) {
            return self;
        }
        int first = self.offsetByCodePoints(0, 1);
        return TitleCase.of(self.codePointAt(0)) + CaseFolding.lowerTail(self, first);
    }

    /// {@return this text with a capital letter at the start of each word}
    @Python("title(self, /)")
    public static String title(String self) {
        StringBuilder title = new StringBuilder(self.length());
        boolean inWord = false;
        for (int i = 0; i < self.length(); ) {
            int c = self.codePointAt(i);
            int end = i + Character.charCount(c);
            title.append(inWord ? CaseFolding.lowerAt(self, i, end) : TitleCase.of(c));
            inWord = isCased(c);
            i = end;
        }
        return title.toString();
    }

    /// {@return this text with small and capital letters exchanged}
    @Python("swapcase(self, /)")
    public static String swapcase(String self) {
        StringBuilder swapped = new StringBuilder(self.length());
        for (int i = 0; i < self.length(); ) {
            int c = self.codePointAt(i);
            int end = i + Character.charCount(c);
            if (Character.isUpperCase(c)) {
                swapped.append(CaseFolding.lowerAt(self, i, end));
            } else if (Character.isLowerCase(c)) {
                swapped.append(self.substring(i, end).toUpperCase(Locale.ROOT));
            } else {
                swapped.appendCodePoint(c);
            }
            i = end;
        }
        return swapped.toString();
    }

    static boolean isCased(int c) {
        return Character.isUpperCase(c) || Character.isLowerCase(c) || Character.isTitleCase(c);
    }
}

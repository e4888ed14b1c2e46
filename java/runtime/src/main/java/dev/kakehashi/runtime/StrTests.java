package dev.kakehashi.runtime;

import java.util.function.IntPredicate;

/// Methods of str that ask of what a text is made.
@Python("str")
public abstract class StrTests extends StrPadding {
    StrTests() {}

    private static boolean all(String text, IntPredicate test) {
        return !text.isEmpty() && text.codePoints().allMatch(test);
    }

    /// {@return whether all characters are letters}
    @Python("isalpha(self, /)")
    public static boolean isalpha(String self) {
        return all(self, Character::isLetter);
    }

    /// {@return whether all characters are letters or numbers}
    @Python("isalnum(self, /)")
    public static boolean isalnum(String self) {
        return all(self, c -> Character.isLetter(c) || CharacterKinds.isNumeric(c));
    }

    /// {@return whether all characters are digits}
    @Python("isdigit(self, /)")
    public static boolean isdigit(String self) {
        return all(self, CharacterKinds::isDigit);
    }

    /// {@return whether all characters are decimal digits}
    @Python("isdecimal(self, /)")
    public static boolean isdecimal(String self) {
        return all(self, Character::isDigit);
    }

    /// {@return whether all characters have a numeric value}
    @Python("isnumeric(self, /)")
    public static boolean isnumeric(String self) {
        return all(self, CharacterKinds::isNumeric);
    }

    /// {@return whether all characters are white space}
    @Python("isspace(self, /)")
    public static boolean isspace(String self) {
        return all(self, TextSpace::isSpace);
    }

    /// {@return whether all characters are of ASCII}
    @Python("isascii(self, /)")
    public static boolean isascii(String self) {
        return self.chars().allMatch(c -> c < 128);
    }

    /// {@return whether all characters show in a repr as they are}
    @Python("isprintable(self, /)")
    public static boolean isprintable(String self) {
        return self.codePoints().allMatch(TextRepr::isPrintable);
    }

    /// {@return whether it could be a name}
    @Python("isidentifier(self, /)")
    public static boolean isidentifier(String self) {
        return !self.isEmpty()
                && CharacterKinds.startsName(self.codePointAt(0))
                && self.codePoints().skip(1).allMatch(CharacterKinds::isInName);
    }

    /// {@return whether there are letters, and no capital ones}
    @Python("islower(self, /)")
    public static boolean islower(String self) {
        return self.codePoints().anyMatch(Character::isLowerCase)
                && self.codePoints()
                        .noneMatch(c -> Character.isUpperCase(c) || Character.isTitleCase(c));
    }

    /// {@return whether there are letters, and no small ones}
    @Python("isupper(self, /)")
    public static boolean isupper(String self) {
        return self.codePoints().anyMatch(Character::isUpperCase)
                && self.codePoints()
                        .noneMatch(c -> Character.isLowerCase(c) || Character.isTitleCase(c));
    }

    /// {@return whether each word begins with a capital letter, and goes on with small ones}
    @Python("istitle(self, /)")
    public static boolean istitle(String self) {
        boolean any = false;
        boolean inWord = false;
        for (int i = 0; i < self.length(); ) {
            int c = self.codePointAt(i);
            i += Character.charCount(c);
            boolean capital = Character.isUpperCase(c) || Character.isTitleCase(c);
            if (capital == inWord && (capital || Character.isLowerCase(c))) {
                return false;
            }
            inWord = capital || Character.isLowerCase(c);
            any |= inWord;
        }
        return any;
    }
}

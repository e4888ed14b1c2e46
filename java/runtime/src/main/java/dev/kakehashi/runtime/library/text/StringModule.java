package dev.kakehashi.runtime.library.text;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.value.PyList;

/// The module `string`.
@Python("string")
public final class StringModule {
    /// The lower case letters of ASCII.
    @Python("ascii_lowercase")
    public static final String LOWERCASE = "abcdefghijklmnopqrstuvwxyz";

    /// The upper case letters of ASCII.
    @Python("ascii_uppercase")
    public static final String UPPERCASE = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// The letters of ASCII.
    @Python("ascii_letters")
    public static final String LETTERS = LOWERCASE + UPPERCASE;

    /// The decimal digits.
    @Python("digits")
    public static final String DIGITS = "0123456789";

    /// The hexadecimal digits.
    @Python("hexdigits")
    public static final String HEX_DIGITS = DIGITS + "abcdefABCDEF";

    /// The octal digits.
    @Python("octdigits")
    public static final String OCTAL_DIGITS = "01234567";

    /// The punctuation of ASCII.
    @Python("punctuation")
    public static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    /// The white space of ASCII.
    @Python("whitespace")
    public static final String WHITESPACE = " \t\n\r\u000b\f";

    /// What ASCII can print.
    @Python("printable")
    public static final String PRINTABLE = DIGITS + LETTERS + PUNCTUATION + WHITESPACE;

    private StringModule() {}

    /// {@return the words of a text, each with a capital}
    @Python("capwords(s, sep=None)")
    public static String capwords(String text, String separator) {
        PyList<Object> words = new PyList<>();
        for (Object word : Iteration.of(Attributes.call(text, "split", separator))) {
            words.add(Attributes.call(word, "capitalize"));
        }
        return (String) Attributes.call(separator == null ? " " : separator, "join", words);
    }
}

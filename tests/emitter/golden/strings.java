import static dev.kakehashi.runtime.Builtins.print;

import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.Str;
import dev.kakehashi.runtime.program.Launcher;

@SuppressWarnings("unchecked")
public final class Strings {
    static String initials(String name) {
        String letters = "";
        StringBuilder lettersBuilder = new StringBuilder(letters);
        for (String word : Str.split(name)) {
            lettersBuilder.append(Str.upper(Str.get(word, 0)));
        }
        letters = lettersBuilder.toString();
        return letters;
    }

    public static void main(String[] arguments) {
        Launcher.main("strings.py", arguments, Strings::run);
    }

    static void run() {
        print(initials("guido van rossum"), (String) Operator.mul("ab", 3L), "xyz".contains("x"));
    }
}

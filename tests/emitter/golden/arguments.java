import static dev.kakehashi.runtime.Builtins.print;

import dev.kakehashi.runtime.Str;
import dev.kakehashi.runtime.program.Launcher;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyTuple;

@SuppressWarnings("unchecked")
public final class Arguments {
    static String describe(String name, PyTuple details, String sep, PyDict<String, Long> extra) {
        String text = name + ": " + Str.join(sep, details);
        StringBuilder textBuilder = new StringBuilder(text);
        for (String key : extra) {
            textBuilder.append(" " + key);
        }
        text = textBuilder.toString();
        return text;
    }

    public static void main(String[] arguments) {
        Launcher.main("arguments.py", arguments, Arguments::run);
    }

    static void run() {
        print(describe("box", PyTuple.of("red", "small"), ", ", new PyDict<>()));
        print(describe("box", PyTuple.of("red"), "/", PyDict.<String, Long>of("weight", 3L)));
    }
}

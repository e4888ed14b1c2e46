import static dev.kakehashi.runtime.Builtins.print;

import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.program.Launcher;
import dev.kakehashi.runtime.value.PyList;

@SuppressWarnings("unchecked")
public final class MatchingParentheses {
    static boolean balanced(String text) {
        PyList<String> stack = new PyList<String>();
        for (Object cItem : Iteration.of(text)) {
            String c = (String) cItem;
            if ("([".contains(c)) {
                stack.add(c);
            } else if (")]".contains(c)) {
                if (stack.isEmpty() || !stack.pop().equals(c.equals(")") ? "(" : "[")) {
                    return false;
                }
            }
        }
        return stack.isEmpty();
    }

    public static void main(String[] arguments) {
        Launcher.main("matching_parentheses.py", arguments, MatchingParentheses::run);
    }

    static void run() {
        print(balanced("([])"), balanced("([)]"));
    }
}

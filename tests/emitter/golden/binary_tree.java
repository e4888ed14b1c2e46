import static dev.kakehashi.runtime.Builtins.print;

import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.program.ClassBuilder;
import dev.kakehashi.runtime.program.Launcher;
import dev.kakehashi.runtime.program.Present;

@SuppressWarnings("unchecked")
public final class BinaryTree {
    static Node make(long depth) {
        if (depth == 0) {
            return new Node(null, null);
        }
        return new Node(make(depth - 1), make(depth - 1));
    }

    public static void main(String[] arguments) {
        Launcher.main("binary_tree.py", arguments, BinaryTree::run);
    }

    static void run() {
        Node.TYPE = new ClassBuilder("Node", "__main__").implementedBy(Node.class).build();
        print(make(10).check());
    }

    static class Node extends PyInstance {
        static PyType TYPE;

        Node left;

        Node right;

        @Python("__init__(self, left, right)")
        Node(Node left, Node right) {
            this.left = left;
            this.right = right;
        }

        long check() {
            if (this.left == null) {
                return 1L;
            }
            return 1 + Present.of(this.left, "check").check() + Present.of(this.right, "check").check();
        }
    }
}

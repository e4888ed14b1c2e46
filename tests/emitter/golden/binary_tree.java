import static dev.kakehashi.runtime.Builtins.print;

import dev.kakehashi.runtime.Int;
import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.program.ClassBuilder;
import dev.kakehashi.runtime.program.Launcher;
import dev.kakehashi.runtime.program.Present;

@SuppressWarnings("unchecked")
public final class BinaryTree {
    static Node make(Number depth) {
        if (Int.equal(depth, 0L)) {
            return new Node(null, null);
        }
        return new Node(make(Int.sub(depth, 1L)), make(Int.sub(depth, 1L)));
    }

    public static void main(String[] arguments) {
        Launcher.main("binary_tree.py", arguments, BinaryTree::run);
    }

    static void run() {
        Node.TYPE = new ClassBuilder("Node", "__main__").implementedBy(Node.class).build();
        print(make(10L).check());
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

        Number check() {
            if (this.left == null) {
                return 1L;
            }
            return Int.add(Int.add(1L, Present.of(this.left, "check").check()), Present.of(this.right, "check").check());
        }
    }
}

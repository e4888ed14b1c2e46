import static dev.kakehashi.runtime.Builtins.print;

import dev.kakehashi.runtime.Format;
import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.library.classes.AbcModule;
import dev.kakehashi.runtime.program.ClassBuilder;
import dev.kakehashi.runtime.program.Launcher;
import dev.kakehashi.runtime.value.PyList;

@SuppressWarnings("unchecked")
public final class AbstractClasses {
    public static void main(String[] arguments) {
        Launcher.main("abstract_classes.py", arguments, AbstractClasses::run);
    }

    static void run() {
        Object ABC = AbcModule.ABC;
        Shape.TYPE = new ClassBuilder("Shape", "__main__", ABC).implementedBy(Shape.class).build();
        Square.TYPE = new ClassBuilder("Square", "__main__", Shape.TYPE).implementedBy(Square.class).build();
        Circle.TYPE = new ClassBuilder("Circle", "__main__", Shape.TYPE).implementedBy(Circle.class).build();
        for (Shape shape : PyList.<Shape>of(new Square(1.5), new Circle(2.0))) {
            print(shape.describe());
        }
    }

    abstract static class Shape extends PyInstance {
        static PyType TYPE;

        String name;

        @Python("__init__(self, name)")
        Shape(String name) {
            this.name = name;
        }

        /**
         * The area, in square metres.
         */
        abstract double area();

        String describe() {
            return this.name + ": " + Format.format(this.area(), ".2f");
        }
    }

    static class Square extends Shape {
        static PyType TYPE;

        double side;

        @Python("__init__(self, side)")
        Square(double side) {
            super("square");
            this.side = side;
        }

        @Override
        double area() {
            return this.side * this.side;
        }
    }

    static class Circle extends Shape {
        static PyType TYPE;

        double radius;

        @Python("__init__(self, radius)")
        Circle(double radius) {
            super("circle");
            this.radius = radius;
        }

        @Override
        double area() {
            return 3.14159 * this.radius * this.radius;
        }
    }
}

package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.ClassName;

/// The classes of the runtime that emitted code names.
final class RuntimeNames {
    private static final String ROOT = "dev.kakehashi.runtime";
    private static final String VALUE = ROOT + ".value";

    static final ClassName OPERATOR = ClassName.get(ROOT, "Operator");
    static final ClassName INT = ClassName.get(ROOT, "Int");
    static final ClassName FLOAT = ClassName.get(ROOT, "Float");
    static final ClassName FORMAT = ClassName.get(ROOT, "Format");
    static final ClassName REPR = ClassName.get(ROOT, "Repr");
    static final ClassName EQUALITY = ClassName.get(ROOT, "Equality");
    static final ClassName ITERATION = ClassName.get(ROOT, "Iteration");
    static final ClassName ATTRIBUTES = ClassName.get(ROOT, "Attributes");
    static final ClassName BUILTINS = ClassName.get(ROOT, "Builtins");
    static final ClassName CALLABLE = ClassName.get(ROOT, "PyCallable");
    static final ClassName ELLIPSIS = ClassName.get(ROOT, "EllipsisType");
    static final ClassName CELL = ClassName.get(ROOT + ".program", "Cell");
    static final ClassName UNBOUND = ClassName.get(ROOT + ".program", "Unbound");
    static final ClassName FUNCTION = ClassName.get(ROOT, "PyFunction");
    static final ClassName ARGUMENTS = ClassName.get(ROOT + ".program", "CallArguments");
    static final ClassName RAISED = ClassName.get(ROOT + ".program", "Raised");
    static final ClassName CONTEXTS = ClassName.get(ROOT + ".program", "Contexts");
    static final ClassName LAUNCHER = ClassName.get(ROOT + ".program", "Launcher");
    static final ClassName CLASS_BUILDER = ClassName.get(ROOT + ".program", "ClassBuilder");
    static final ClassName INSTANCE = ClassName.get(ROOT, "PyInstance");
    static final ClassName TYPE = ClassName.get(ROOT, "PyType");
    static final ClassName PYTHON = ClassName.get(ROOT, "Python");
    static final ClassName PRESENT = ClassName.get(ROOT + ".program", "Present");
    static final ClassName GENERATOR = ClassName.get(ROOT + ".program", "PyGenerator");
    static final ClassName COROUTINE = ClassName.get(ROOT + ".program", "PyCoroutine");
    static final ClassName ASYNC_GENERATOR =
            ClassName.get(ROOT + ".program", "PyAsyncGenerator");
    static final ClassName GROUP = ClassName.get(ROOT + ".program", "GroupHandling");
    static final ClassName PATTERNS = ClassName.get(ROOT + ".program", "Matching");
    static final ClassName PROPERTY = ClassName.get(ROOT, "Property");
    static final ClassName STATIC_METHOD = ClassName.get(ROOT, "StaticMethod");
    static final ClassName CLASS_METHOD = ClassName.get(ROOT, "ClassMethod");
    static final ClassName SUPER = ClassName.get(ROOT, "Super");
    static final ClassName LAZY = ClassName.get(ROOT + ".program", "LazyItems");
    static final ClassName MODULES = ClassName.get(ROOT + ".program", "Modules");
    static final ClassName LIST = ClassName.get(VALUE, "PyList");
    static final ClassName TUPLE = ClassName.get(VALUE, "PyTuple");
    static final ClassName DICT = ClassName.get(VALUE, "PyDict");
    static final ClassName SET = ClassName.get(VALUE, "PySet");
    static final ClassName RANGE = ClassName.get(VALUE, "PyRange");
    static final ClassName BYTES = ClassName.get(VALUE, "Bytes");
    static final ClassName COMPLEX = ClassName.get(VALUE, "Complex");
    static final ClassName EXCEPTION = ClassName.get(ROOT + ".error", "PyException");
    static final ClassName HANDLE = ClassName.get("dev.kakehashi.python", "PyObject");
    static final ClassName STRING = ClassName.get(String.class);
    static final ClassName NUMBER = ClassName.get(Number.class);

    private RuntimeNames() {}
}

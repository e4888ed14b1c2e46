package dev.kakehashi.runtime.library.context;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.PyCallable;
import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.PyException;
import dev.kakehashi.runtime.error.RuntimeError;
import dev.kakehashi.runtime.error.StopIteration;
import dev.kakehashi.runtime.value.PyDict;

/// What a function with `@contextmanager` gives: the part before `yield` is done on entry, the part
/// behind it on exit. It decorates functions too.
@Python("contextlib._GeneratorContextManager")
@SuppressWarnings("MemberName")
public final class GeneratorContext extends PyInstance implements PyCallable {
    private final PyCallable function;
    private final Object[] arguments;
    private final PyDict<String, Object> keywords;
    private Object generator;

    GeneratorContext(PyCallable function, Object[] arguments, PyDict<String, Object> keywords) {
        this.function = function;
        this.arguments = arguments;
        this.keywords = keywords;
        this.generator = function.call(arguments, keywords);
    }

    @Override
    public Object call(Object[] values, PyDict<String, Object> named) {
        Object decorated = values[0];
        return (PyCallable)
                (more, names) -> {
                    GeneratorContext context = new GeneratorContext(function, arguments, keywords);
                    context.__enter__();
                    Object result;
                    try {
                        result = Operator.call(decorated, more, names);
                    } catch (PyException raised) {
                        if (Operator.truth(context.__exit__(raised.type(), raised, null))) {
                            return null;
                        }
                        throw raised;
                    }
                    context.__exit__(null, null, null);
                    return result;
                };
    }

    @Override
    public Object __enter__() {
        try {
            return Iteration.next(generator);
        } catch (StopIteration nothing) {
            throw new RuntimeError("generator didn't yield");
        }
    }

    @Override
    public Object __exit__(Object type, Object value, Object traceback) {
        if (type == null) {
            try {
                Iteration.next(generator);
            } catch (StopIteration end) {
                return false;
            }
            throw new RuntimeError("generator didn't stop");
        }
        try {
            Attributes.call(generator, "throw", value);
        } catch (StopIteration end) {
            return end != value;
        } catch (PyException raised) {
            if (raised == value
                    || raised instanceof RuntimeError
                            && raised.pythonCause() == value
                            && value instanceof StopIteration) {
                return false;
            }
            throw raised;
        }
        throw new RuntimeError("generator didn't stop after throw()");
    }
}

package dev.kakehashi.runtime.library.threading;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.PyFunction;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.program.CallArguments;
import dev.kakehashi.runtime.program.ClassBuilder;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;

/// The class `threading.Timer`: a thread that calls a function after a while, unless it is
/// cancelled before.
final class TimerType {
    private TimerType() {}

    static PyType make(PyType thread) {
        ClassBuilder builder = new ClassBuilder("Timer", "threading", thread);
        builder.put(
                "__init__",
                PyFunction.of(
                        "Timer.__init__(self, interval, function, args=..., kwargs=...)",
                        new Object[] {null, null},
                        arguments -> {
                            Object self = arguments[0];
                            Attributes.call(thread, "__init__", self);
                            Attributes.set(self, "interval", arguments[1]);
                            Attributes.set(self, "function", arguments[2]);
                            Attributes.set(
                                    self,
                                    "args",
                                    arguments[3] == null ? new PyList<>() : arguments[3]);
                            Attributes.set(
                                    self,
                                    "kwargs",
                                    arguments[4] == null ? new PyDict<>() : arguments[4]);
                            Attributes.set(self, "finished", new Event());
                            return null;
                        }));
        builder.put(
                "cancel",
                PyFunction.of(
                        "Timer.cancel(self)",
                        arguments -> {
                            finished(arguments[0]).set();
                            return null;
                        }));
        builder.put("run", PyFunction.of("Timer.run(self)", TimerType::run));
        return builder.build();
    }

    private static Event finished(Object self) {
        return (Event) Attributes.get(self, "finished");
    }

    private static Object run(Object[] arguments) {
        Object self = arguments[0];
        finished(self).await(Attributes.get(self, "interval"));
        if (!finished(self).isSet()) {
            new CallArguments()
                    .addAll(Attributes.get(self, "args"))
                    .nameAll(Attributes.get(self, "kwargs"))
                    .call(Attributes.get(self, "function"));
        }
        finished(self).set();
        return null;
    }
}

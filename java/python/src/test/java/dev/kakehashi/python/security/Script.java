// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.security;

import dev.kakehashi.python.Kwargs;
import dev.kakehashi.python.PyCallable;
import dev.kakehashi.python.PyContext;
import dev.kakehashi.python.PyIterator;
import dev.kakehashi.python.PyObject;
import dev.kakehashi.python.PythonWorker;
import dev.kakehashi.python.value.PyBytes;
import dev.kakehashi.python.value.PyEnum;
import dev.kakehashi.python.value.PyRecord;
import dev.kakehashi.python.value.PyTuple;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The requests of one case, each as the call of the client that a user would make.
final class Script {
    private final PythonWorker python;
    private final Stage stage;
    private final Map<String, PyObject> named = new HashMap<>();
    private final Map<PyObject, PyContext> contexts = new HashMap<>();

    Script(PythonWorker python, Stage stage) {
        this.python = python;
        this.stage = stage;
    }

    /// {@return the result of a request}
    @Nullable Object run(Map<String, @Nullable Object> request) {
        Object result = result(request);
        Object name = request.get("as");
        if (name != null) {
            named.put("@" + name, (PyObject) Objects.requireNonNull(result));
        }
        return result;
    }

    private @Nullable Object result(Map<String, @Nullable Object> request) {
        String command = text(request, "cmd");
        return switch (command) {
            case "import" -> python.importModule(text(request, "module"));
            case "call_function" ->
                    python.callFunction(
                            text(request, "module"), text(request, "function"), arguments(request));
            case "make" -> python.make(operand(request.get("value")));
            case "call" -> target(request).invoke(arguments(request));
            case "call_method" -> target(request).call(text(request, "method"), arguments(request));
            case "get_attribute" -> target(request).attr(text(request, "name"));
            case "set_attribute" -> {
                target(request).setAttr(text(request, "name"), operand(request.get("value")));
                yield null;
            }
            case "del_attribute" -> {
                target(request).delAttr(text(request, "name"));
                yield null;
            }
            case "get_item" -> target(request).item(operand(request.get("key")));
            case "set_item" -> {
                target(request).setItem(operand(request.get("key")), operand(request.get("value")));
                yield null;
            }
            case "to_list" -> target(request).toList();
            case "iter_next_batch" ->
                    items(
                            target(request),
                            (Long) Objects.requireNonNull(request.get("batch_size")));
            case "operate" -> operated(text(request, "op"), arguments(request));
            case "describe" ->
                    text(request, "what").equals("doc")
                            ? target(request).inspect().doc()
                            : target(request).inspect().signature();
            case "enter" -> {
                PyContext context = target(request).enter();
                contexts.put(target(request), context);
                yield context.value();
            }
            case "exit" -> {
                Objects.requireNonNull(contexts.get(target(request))).close();
                yield null;
            }
            default -> throw new IllegalArgumentException("the runner knows no " + command);
        };
    }

    private static List<PyObject> items(PyObject iterator, long batch) {
        List<PyObject> items = new ArrayList<>();
        try (PyIterator iteration = iterator.iterator((int) batch)) {
            iteration.forEachRemaining(items::add);
        }
        return items;
    }

    private Object operated(String operation, @Nullable Object[] arguments) {
        return object(arguments[0])
                .operators()
                .operate(operation, Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    private PyObject target(Map<String, @Nullable Object> request) {
        Object form = request.get("target");
        return form instanceof String ? named(form) : object(operand(form));
    }

    private PyObject object(@Nullable Object value) {
        return value instanceof Collection<?> || value instanceof Map<?, ?>
                ? python.make(value)
                : python.value(value);
    }

    private String text(Map<String, @Nullable Object> request, String name) {
        return stage.filled(String.valueOf(Objects.requireNonNull(request.get(name), name)));
    }

    private @Nullable Object[] arguments(Map<String, @Nullable Object> request) {
        List<@Nullable Object> arguments = new ArrayList<>();
        for (Object argument : (List<?>) Objects.requireNonNull(request.get("args"))) {
            arguments.add(operand(argument));
        }
        if (request.get("kwargs") instanceof Map<?, ?> map && !map.isEmpty()) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            SecurityCase.map(map).forEach((name, form) -> values.put(name, operand(form)));
            arguments.add(Kwargs.of(values));
        }
        return arguments.toArray();
    }

    private @Nullable Object operand(@Nullable Object form) {
        if (!(form instanceof Map<?, ?> map)) {
            return value(form);
        }
        return switch (String.valueOf(map.get("kind"))) {
            case "value" -> value(map.get("value"));
            case "handle" -> named(map.get("id"));
            case "callback" -> (PyCallable) (args, kwargs) -> null;
            default -> throw new IllegalArgumentException("the runner knows no operand " + map);
        };
    }

    private PyObject named(@Nullable Object id) {
        return Objects.requireNonNull(named.get(String.valueOf(id)), () -> "no handle " + id);
    }

    private @Nullable Object value(@Nullable Object form) {
        return switch (form) {
            case String text -> stage.filled(text);
            case List<?> list -> {
                List<@Nullable Object> items = new ArrayList<>();
                list.forEach(item -> items.add(value(item)));
                yield items;
            }
            case Map<?, ?> map -> tagged(SecurityCase.map(map));
            case null, default -> form;
        };
    }

    // The checker does not see in class files that items and fields may be null.
    @SuppressWarnings("NullAway")
    private @Nullable Object tagged(Map<String, @Nullable Object> form) {
        Object content = form.get("v");
        return switch (text(form, "$")) {
            case "handle" -> named(form.get("id"));
            case "tuple" -> new PyTuple(items(content));
            case "bytes" -> PyBytes.bytes(Base64.getDecoder().decode(text(form, "v")));
            case "path" -> Path.of(text(form, "v"));
            case "enum" -> new PyEnum(text(form, "type"), text(form, "name"), value(content));
            case "dict" -> {
                Map<@Nullable Object, @Nullable Object> dict = new LinkedHashMap<>();
                for (Object pair : items(content)) {
                    dict.put(items(pair).get(0), items(pair).get(1));
                }
                yield dict;
            }
            case "dataclass" -> {
                Map<String, @Nullable Object> fields = new LinkedHashMap<>();
                List<?> names = items(form.get("fields"));
                for (int i = 0; i < names.size(); i++) {
                    fields.put(String.valueOf(names.get(i)), items(content).get(i));
                }
                yield new PyRecord(PyRecord.Kind.DATACLASS, text(form, "type"), fields);
            }
            default -> throw new IllegalArgumentException("the runner knows no value " + form);
        };
    }

    @SuppressWarnings("unchecked")
    private List<@Nullable Object> items(@Nullable Object list) {
        return (List<@Nullable Object>) Objects.requireNonNull(value(list));
    }
}

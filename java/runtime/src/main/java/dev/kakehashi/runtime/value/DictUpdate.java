package dev.kakehashi.runtime.value;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;

import java.util.Iterator;

/// Stores what `dict.update` takes: dicts, other mappings, pairs.
final class DictUpdate {
    private DictUpdate() {}

    static void update(PyDict<?, ?> target, Object source) {
        if (source instanceof PyDict<?, ?> dict) {
            if (target.size == 0 && target.getClass() == PyDict.class && dict.end == dict.size) {
                target.copyTable(dict);
                return;
            }
            DictIterator walk = new DictIterator(dict, false);
            for (int entry = walk.entry(); entry >= 0; entry = walk.entry()) {
                target.store(dict.keys[entry], dict.values[entry]);
            }
        } else if (Attributes.has(source, "keys")) {
            for (Object key : Iteration.of(Attributes.call(source, "keys"))) {
                target.store(key, Operator.getItem(source, key));
            }
        } else {
            pairs(target, source);
        }
    }

    private static void pairs(PyDict<?, ?> target, Object source) {
        long position = 0;
        for (Iterator<?> pairs = Iteration.of(source).iterator(); pairs.hasNext(); position++) {
            Object pair = pairs.next();
            if (!Iteration.isIterable(pair)) {
                throw new TypeError(
                        "cannot convert dictionary update sequence element #"
                                + position
                                + " to a sequence");
            }
            Object[] both = Iteration.toArray(pair);
            if (both.length != 2) {
                throw new ValueError(
                        "dictionary update sequence element #"
                                + position
                                + " has length "
                                + both.length
                                + "; 2 is required");
            }
            target.store(both[0], both[1]);
        }
    }
}

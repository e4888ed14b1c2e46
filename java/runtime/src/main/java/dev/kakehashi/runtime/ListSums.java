package dev.kakehashi.runtime;

import dev.kakehashi.runtime.value.PyList;

/// Sums of lists, without a box for each number as long as they are of one kind.
final class ListSums {
    private ListSums() {}

    static Object of(PyList<?> list, Number start) {
        int next = 0;
        Object total = start;
        if (start instanceof Long begin && list.holdsLongs()) {
            long sum = begin;
            for (; next < list.size(); next++) {
                long value = list.getLong(next);
                long more = sum + value;
                if (((sum ^ more) & (value ^ more)) < 0) {
                    break; // It does not fit any more.
                }
                sum = more;
            }
            total = sum;
        } else if (list.holdsDoubles() && (start instanceof Long || start instanceof Double)) {
            double sum = start.doubleValue();
            for (; next < list.size(); next++) {
                sum += list.getDouble(next);
            }
            total = next == 0 ? start : (Object) sum;
        }
        for (; next < list.size(); next++) {
            total = Operator.add(total, list.get(next));
        }
        return total;
    }
}

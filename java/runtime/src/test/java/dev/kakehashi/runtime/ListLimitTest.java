package dev.kakehashi.runtime;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kakehashi.runtime.error.MemoryError;
import dev.kakehashi.runtime.value.PyList;

import org.junit.jupiter.api.Test;

/// Emitted code computes with lengths as numbers up to 2^30: no list is longer.
class ListLimitTest {
    @Test
    void aListThatWouldBeLongerThanTwoToTheThirtiethIsAMemoryError() {
        PyList<Object> list = PyList.of("a", "b", "c");
        assertThatThrownBy(() -> list.repeat((1L << 30) / 3 + 1)).isInstanceOf(MemoryError.class);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import dev.kakehashi.python.value.Complex;
import dev.kakehashi.python.value.PyBytes;
import dev.kakehashi.python.value.PyTuple;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/// Random values of every kind, the same for the same seed.
final class RandomValues {
    private final Random random;

    RandomValues(Random random) {
        this.random = random;
    }

    /// {@return a value whose containers are at most this deep}
    @Nullable Object value(int depth) {
        if (depth > 0 && random.nextInt(3) == 0) {
            return container(depth - 1);
        }
        return switch (random.nextInt(14)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextLong();
            case 3 -> (long) random.nextInt(10);
            case 4 -> new BigInteger(1 + random.nextInt(2_000), random).add(BigInteger.TWO.pow(64));
            case 5 -> Double.longBitsToDouble(random.nextLong());
            case 6 -> random.nextGaussian();
            case 7 -> new Complex(random.nextDouble(), -random.nextDouble());
            case 8 -> bytes();
            case 9 -> LocalDate.ofEpochDay(random.nextInt(1_400_000) - 700_000);
            case 10 ->
                    LocalDateTime.ofEpochSecond(
                            random.nextInt(), random.nextInt(1_000_000) * 1_000, ZoneOffset.UTC);
            case 11 -> Duration.ofSeconds(random.nextInt(), random.nextInt(1_000_000) * 1_000L);
            case 12 -> new UUID(random.nextLong(), random.nextLong());
            default ->
                    random.nextBoolean()
                            ? text()
                            : new BigDecimal(
                                    new BigInteger(90, random).add(BigInteger.ONE),
                                    random.nextInt(60) - 30);
        };
    }

    private Object container(int depth) {
        int size = random.nextInt(5);
        List<@Nullable Object> items = new ArrayList<>();
        Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            items.add(value(depth));
            map.put(text() + i, value(depth));
        }
        return switch (random.nextInt(3)) {
            case 0 -> items;
            case 1 -> PyTuple.of(items.toArray());
            default -> map;
        };
    }

    private PyBytes bytes() {
        byte[] bytes = new byte[random.nextInt(20)];
        random.nextBytes(bytes);
        return random.nextBoolean() ? PyBytes.bytes(bytes) : PyBytes.bytearray(bytes);
    }

    /// Any code points, half surrogate pairs among them.
    private String text() {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(8);
        for (int i = 0; i < length; i++) {
            text.append("~"); // Keeps halves apart, so that two never make a whole by chance.
            text.appendCodePoint(
                    random.nextInt(4) == 0
                            ? 0xd800 + random.nextInt(0x800)
                            : random.nextInt(Character.MAX_CODE_POINT + 1));
        }
        return text.toString();
    }
}

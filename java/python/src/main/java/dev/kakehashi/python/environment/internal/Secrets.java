// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment.internal;

import java.util.regex.Pattern;

/// Users and passwords in addresses, such as that of a private index.
final class Secrets {
    private static final Pattern USER = Pattern.compile("(?<=://)[^/@\\s]+@");

    private Secrets() {}

    /// {@return a text without them}
    static String hidden(String text) {
        return USER.matcher(text).replaceAll("***@");
    }
}

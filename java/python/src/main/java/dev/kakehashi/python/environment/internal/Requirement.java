// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One requirement, as a line of a requirements file writes it.
///
/// @param text the line, without comments
/// @param name the name of the distribution in its normal form, where the line tells it
/// @param isPinned whether it always means the same: one version, a hash, or one commit
public record Requirement(String text, Optional<String> name, boolean isPinned) {
    private static final Pattern NAME =
            Pattern.compile(
                    "^([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\\s*(?:\\[[^]]*])?\\s*(.*)$");
    private static final Pattern ONE_VERSION =
            Pattern.compile("^\\(?\\s*(===|==)\\s*[^\\s,;*()]+\\s*\\)?\\s*(;.*)?$");
    private static final Pattern HASH = Pattern.compile("(^|\\s)--hash[= ]\\S+");
    private static final Pattern HASH_OF_URL =
            Pattern.compile("#(.*&)?(sha256|sha384|sha512)=[0-9a-fA-F]+");
    private static final Pattern COMMIT = Pattern.compile("@[0-9a-fA-F]{40}(#|$|\\s|;)");
    private static final Pattern FILE_NAME =
            Pattern.compile("([A-Za-z0-9._]+)-[^/-]+(-[^/-]+)?-[^/-]+-[^/-]+-[^/-]+\\.whl");

    /// {@return the requirement that a line writes}
    public static Requirement of(String line) {
        boolean hashed = HASH.matcher(line).find();
        String bare = line.replaceAll("\\s--?[a-z][a-z-]*[= ]\\S+", "").strip();
        Matcher matcher = NAME.matcher(bare);
        if (!isAddress(bare) && matcher.matches()) {
            String rest = matcher.group(2).strip();
            boolean pinned =
                    hashed
                            || ONE_VERSION.matcher(rest).matches()
                            || rest.startsWith("@") && isFixedAddress(rest);
            return new Requirement(line, Optional.of(normalized(matcher.group(1))), pinned);
        }
        Matcher wheel = FILE_NAME.matcher(bare);
        return new Requirement(
                line,
                wheel.find() ? Optional.of(normalized(wheel.group(1))) : Optional.empty(),
                hashed || isFixedAddress(bare));
    }

    /// {@return a name as PEP 503 compares names}
    public static String normalized(String name) {
        return name.replaceAll("[-_.]+", "-").toLowerCase(Locale.ROOT);
    }

    private static boolean isAddress(String text) {
        int marker = text.indexOf(';');
        String head = marker < 0 ? text : text.substring(0, marker);
        return !head.contains("@")
                        && (head.contains("/") || head.contains("\\") || head.startsWith("."))
                || head.matches("^[a-z+]+:.*");
    }

    private static boolean isFixedAddress(String text) {
        return HASH_OF_URL.matcher(text).find()
                || text.contains("+") && COMMIT.matcher(text).find();
    }
}

package dev.kakehashi.runtime.library.os;

import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.io.Files;
import dev.kakehashi.runtime.io.WorkingFolder;
import dev.kakehashi.runtime.value.PyTuple;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/// The module `os.path`: what it does with the texts of paths alone.
@Python("os.path")
public final class PathText {
    /// Between the parts of a path.
    @Python("sep")
    public static final String SEPARATOR = "/";

    /// Between the paths of a list.
    @Python("pathsep")
    public static final String PATH_SEPARATOR = ":";

    /// This folder.
    @Python("curdir")
    public static final String HERE = ".";

    /// The folder above.
    @Python("pardir")
    public static final String ABOVE = "..";

    private PathText() {}

    /// {@return paths as one; an absolute one starts anew}
    @Python("join(a, /, *p)")
    public static String join(Object first, Object... rest) {
        StringBuilder joined = new StringBuilder(Files.name(first));
        for (Object each : rest) {
            String part = joinable(each);
            if (part.startsWith("/")) {
                joined.setLength(0);
            } else if (!joined.isEmpty() && joined.charAt(joined.length() - 1) != '/') {
                joined.append('/');
            }
            joined.append(part);
        }
        return joined.toString();
    }

    private static String joinable(Object part) {
        try {
            return Files.name(part);
        } catch (TypeError wrong) {
            throw new TypeError(
                    "join() argument must be str, bytes, or os.PathLike object, not "
                            + Repr.of(Repr.typeName(part)));
        }
    }

    /// {@return the folder and the name}
    @Python("split(p)")
    public static PyTuple split(Object path) {
        return PyTuple.of(dirname(path), basename(path));
    }

    /// {@return the last part}
    @Python("basename(p)")
    public static String basename(Object path) {
        String text = Files.name(path);
        return text.substring(text.lastIndexOf('/') + 1);
    }

    /// {@return all but the last part}
    @Python("dirname(p)")
    public static String dirname(Object path) {
        String text = Files.name(path);
        String head = text.substring(0, text.lastIndexOf('/') + 1);
        String stripped = head.replaceFirst("/+$", "");
        return stripped.isEmpty() ? head : stripped;
    }

    /// {@return the path without its extension, and the extension}
    @Python("splitext(p)")
    public static PyTuple splitext(Object path) {
        String text = Files.name(path);
        int start = text.lastIndexOf('/') + 1;
        int dot = text.lastIndexOf('.');
        for (int i = start; i < dot; i++) {
            if (text.charAt(i) != '.') {
                return PyTuple.of(text.substring(0, dot), text.substring(dot));
            }
        }
        return PyTuple.of(text, "");
    }

    /// {@return the drive, which only Windows has, and the rest}
    @Python("splitdrive(p)")
    public static PyTuple splitdrive(Object path) {
        return PyTuple.of("", Files.name(path));
    }

    /// {@return whether a path does not depend on a folder}
    @Python("isabs(s)")
    public static boolean isabs(Object path) {
        return Files.name(path).startsWith("/");
    }

    /// {@return the path itself: case matters}
    @Python("normcase(s)")
    public static String normcase(Object path) {
        return Files.name(path);
    }

    /// {@return a path without detours}
    @Python("normpath(path)")
    public static String normpath(Object path) {
        String text = Files.name(path);
        if (text.isEmpty()) {
            return ".";
        }
        String root = text.startsWith("/") ? "/" : "";
        if (text.startsWith("//") && !text.startsWith("///")) {
            root = "//";
        }
        Deque<String> parts = new ArrayDeque<>();
        for (String part : text.split("/", -1)) {
            if (part.isEmpty() || part.equals(".")) {
                continue;
            }
            if (!part.equals("..")
                    || (root.isEmpty() && parts.isEmpty())
                    || (!parts.isEmpty() && parts.getLast().equals(".."))) {
                parts.addLast(part);
            } else if (!parts.isEmpty()) {
                parts.removeLast();
            }
        }
        String normal = root + String.join("/", parts);
        return normal.isEmpty() ? "." : normal;
    }

    /// {@return a path from the root, without detours}
    @Python("abspath(path)")
    public static String abspath(Object path) {
        return normpath(join(WorkingFolder.get().toString(), Files.name(path)));
    }

    /// {@return the way from a folder to a path}
    @Python("relpath(path, start=None)")
    public static String relpath(Object path, Object start) {
        if (Files.name(path).isEmpty()) {
            throw new ValueError("no path specified");
        }
        List<String> from = parts(abspath(start == null ? "." : start));
        List<String> to = parts(abspath(path));
        int common = 0;
        while (common < Math.min(from.size(), to.size())
                && from.get(common).equals(to.get(common))) {
            common++;
        }
        List<String> way = new ArrayList<>();
        for (int i = common; i < from.size(); i++) {
            way.add("..");
        }
        way.addAll(to.subList(common, to.size()));
        return way.isEmpty() ? "." : String.join("/", way);
    }

    private static List<String> parts(String path) {
        return Arrays.stream(path.split("/", -1)).filter(part -> !part.isEmpty()).toList();
    }

    /// {@return the longest path that all have in front}
    @Python("commonpath(paths)")
    public static String commonpath(Object paths) {
        List<String> all = new ArrayList<>();
        Iteration.of(paths).forEach(path -> all.add(Files.name(path)));
        if (all.isEmpty()) {
            throw new ValueError("commonpath() arg is an empty sequence");
        }
        boolean absolute = all.get(0).startsWith("/");
        List<String> common = null;
        for (String path : all) {
            if (path.startsWith("/") != absolute) {
                throw new ValueError("Can't mix absolute and relative paths");
            }
            List<String> parts = parts(path).stream().filter(part -> !part.equals(".")).toList();
            int same = 0;
            while (common != null
                    && same < Math.min(common.size(), parts.size())
                    && common.get(same).equals(parts.get(same))) {
                same++;
            }
            common = common == null ? parts : common.subList(0, same);
        }
        return (absolute ? "/" : "") + String.join("/", common);
    }

    /// {@return the longest text that all have in front}
    @Python("commonprefix(m)")
    public static String commonprefix(Object paths) {
        String prefix = null;
        for (Object each : Iteration.of(paths)) {
            String path = Files.name(each);
            int same = 0;
            while (prefix != null
                    && same < Math.min(prefix.length(), path.length())
                    && prefix.charAt(same) == path.charAt(same)) {
                same++;
            }
            prefix = prefix == null ? path : prefix.substring(0, same);
        }
        return prefix == null ? "" : prefix;
    }

    /// {@return a path with the home of a user for `~` in front}
    @Python("expanduser(path)")
    public static String expanduser(Object path) {
        String text = Files.name(path);
        if (!text.equals("~") && !text.startsWith("~/")) {
            return text;
        }
        Object home = OsModule.ENVIRON.get("HOME");
        String folder = home instanceof String given ? given : System.getProperty("user.home");
        String expanded = folder.replaceFirst("/+$", "") + text.substring(1);
        return expanded.isEmpty() ? "/" : expanded;
    }

    /// {@return a path with the values of variables for `$name`}
    @Python("expandvars(path)")
    public static String expandvars(Object path) {
        return java.util.regex.Pattern.compile("\\$(?:(\\w+)|\\{([^}]*)})")
                .matcher(Files.name(path))
                .replaceAll(
                        found -> {
                            String name = found.group(1) == null ? found.group(2) : found.group(1);
                            Object value = OsModule.ENVIRON.get(name);
                            return java.util.regex.Matcher.quoteReplacement(
                                    value instanceof String text ? text : found.group());
                        });
    }
}

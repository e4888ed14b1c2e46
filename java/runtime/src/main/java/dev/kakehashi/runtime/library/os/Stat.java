package dev.kakehashi.runtime.library.os;

import dev.kakehashi.runtime.library.collections.NamedTuple;
import dev.kakehashi.runtime.library.collections.NamedTupleType;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Makes `os.stat_result`.
public final class Stat {
    private static final NamedTupleType TYPE =
            NamedTupleType.of(
                    "os.stat_result",
                    "os",
                    "st_mode",
                    "st_ino",
                    "st_dev",
                    "st_nlink",
                    "st_uid",
                    "st_gid",
                    "st_size",
                    "st_atime",
                    "st_mtime",
                    "st_ctime",
                    "st_atime_ns",
                    "st_mtime_ns",
                    "st_ctime_ns");

    private Stat() {}

    /// {@return what the system knows of a file}
    public static NamedTuple of(Object path, boolean follow) {
        LinkOption[] options =
                follow ? new LinkOption[0] : new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
        return Disk.with(
                path,
                file -> {
                    Map<String, Object> known = Files.readAttributes(file, "unix:*", options);
                    return TYPE.of(
                            number(known, "mode"),
                            number(known, "ino"),
                            number(known, "dev"),
                            number(known, "nlink"),
                            number(known, "uid"),
                            number(known, "gid"),
                            number(known, "size"),
                            nanos(known, "lastAccessTime") / 1e9,
                            nanos(known, "lastModifiedTime") / 1e9,
                            nanos(known, "ctime") / 1e9,
                            nanos(known, "lastAccessTime"),
                            nanos(known, "lastModifiedTime"),
                            nanos(known, "ctime"));
                });
    }

    private static long number(Map<String, Object> known, String name) {
        return ((Number) known.get(name)).longValue();
    }

    private static long nanos(Map<String, Object> known, String name) {
        return ((FileTime) known.get(name)).to(TimeUnit.NANOSECONDS);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plan;

import dev.kakehashi.error.PlanAccessException;
import dev.kakehashi.plan.internal.PlanFiles;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a plan that somebody else wrote may touch beside the inputs that it is given: which files it
/// may read, which it may write, and which addresses it may read from. It starts with nothing.
///
///     PlanAccess access = PlanAccess.none().read(Path.of("/data/public")).write(results);
///     try (CompiledPlan plan = Engine.inProcess().compile(Plan.fromBytes(bytes), access)) { … }
///
/// Checked are the scans and sinks of the plan and the files that its statements in SQL name,
/// before anything is opened. The check is strict rather than clever: a path has to be absolute and
/// without `..` and `~`; in SQL a file has to be the plain text of a call such as
/// `read_csv('/data/a.csv')`, and the names of those calls may stand nowhere else.
///
/// Links are followed where a path is written out, and have to end inside a permitted folder; what a
/// pattern such as `*.csv` finds is not looked at: who may make links in a permitted folder decides
/// what is read. An address is read with whatever credentials the process has.
///
/// Time and memory are not limited here: give the query a deadline and a greatest number of rows.
///
/// Immutable, and safe to share between threads.
public final class PlanAccess {
    private static final PlanAccess NONE = new PlanAccess(List.of(), List.of(), List.of());

    /// A scheme as in `s3://` or `file:`; one letter is a drive of Windows.
    private static final Pattern SCHEME =
            Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*", Pattern.DOTALL);

    private static final Pattern PATTERN_START = Pattern.compile("[*?\\[{]");

    private final List<Path> readable;
    private final List<Path> writable;
    private final List<String> addresses;

    private PlanAccess(List<Path> readable, List<Path> writable, List<String> addresses) {
        this.readable = readable;
        this.writable = writable;
        this.addresses = addresses;
    }

    /// {@return access to nothing but inputs}
    public static PlanAccess none() {
        return NONE;
    }

    /// {@return this access, and to read these files, and everything in these folders}
    public PlanAccess read(Path... filesOrFolders) {
        return new PlanAccess(added(readable, filesOrFolders), writable, addresses);
    }

    /// {@return this access, and to write these files, and everywhere in these folders, also over
    /// files that are there}
    public PlanAccess write(Path... filesOrFolders) {
        return new PlanAccess(readable, added(writable, filesOrFolders), addresses);
    }

    /// {@return this access, and to read every address that begins so, such as
    /// `https://data.example.com/`, `s3://bucket/public/`, or `s3://` for all of a scheme}
    ///
    /// @throws IllegalArgumentException if one has no scheme, does not end with `/`, or is of files
    public PlanAccess readAddresses(String... beginnings) {
        for (String beginning : beginnings) {
            if (!beginning.matches("[a-z][a-z0-9+.-]+://(|.*/)") || beginning.startsWith("file:")) {
                throw new IllegalArgumentException(
                        "%s is no beginning of addresses: write it as scheme://host/ or scheme://, with a slash at its end"
                                .formatted(beginning));
            }
        }
        return new PlanAccess(
                readable,
                writable,
                Stream.concat(addresses.stream(), Stream.of(beginnings)).toList());
    }

    /// Checks a plan.
    ///
    /// @throws PlanAccessException if the plan may touch more; names the first such file or address
    public void check(Plan plan) {
        PlanFiles files = plan.files();
        for (PlanFiles.Use use : files.read()) {
            read(use);
        }
        for (PlanFiles.Use use : files.written()) {
            if (isAddress(use.path())) {
                throw refused(use, "it may write no addresses");
            }
            inside(use, writable, "write");
        }
    }

    private void read(PlanFiles.Use use) {
        if (!isAddress(use.path())) {
            inside(use, readable, "read");
        } else if (!isPlain(use.path()) || addresses.stream().noneMatch(use.path()::startsWith)) {
            throw refused(
                    use,
                    addresses.isEmpty()
                            ? "it may read no addresses: PlanAccess.readAddresses would permit some"
                            : "it may read addresses that begin with "
                                    + String.join(", ", addresses));
        }
    }

    private static boolean isAddress(String path) {
        return SCHEME.matcher(path).matches();
    }

    /// Whether an address leads where its beginning says.
    private static boolean isPlain(String address) {
        try {
            URI uri = URI.create(address.replaceAll("[*?\\[\\]{} ]", "_"));
            return uri.getUserInfo() == null && !address.contains("..") && !address.contains("%");
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private static void inside(PlanFiles.Use use, List<Path> permitted, String what) {
        Path path = plainPath(use);
        if (permitted.stream().noneMatch(path::startsWith)) {
            throw refused(use, may(what, permitted));
        }
        Path real = RealPath.of(literal(path));
        if (permitted.stream().map(RealPath::of).noneMatch(real::startsWith)) {
            throw refused(use, "it leads to %s, and %s".formatted(real, may(what, permitted)));
        }
    }

    private static String may(String what, List<Path> permitted) {
        return permitted.isEmpty()
                ? "it may %s no files: PlanAccess.%s would permit some".formatted(what, what)
                : "it may %s in %s"
                        .formatted(
                                what,
                                String.join(", ", permitted.stream().map(Path::toString).toList()));
    }

    private static Path plainPath(PlanFiles.Use use) {
        Path path;
        try {
            path = Path.of(use.path());
        } catch (IllegalArgumentException invalid) {
            throw refused(use, "it is no path");
        }
        if (!path.isAbsolute()) {
            throw refused(use, "a path has to be absolute where access is limited");
        }
        if (!path.equals(path.normalize())) {
            throw refused(use, "a path may not have . and .. where access is limited");
        }
        return path;
    }

    /// The part of a path before its first pattern.
    private static Path literal(Path path) {
        Path literal = path.getRoot();
        for (Path name : path) {
            if (PATTERN_START.matcher(name.toString()).find()) {
                break;
            }
            literal = literal.resolve(name);
        }
        return literal;
    }

    private static PlanAccessException refused(PlanFiles.Use use, String why) {
        return new PlanAccessException(use.path(), use.node(), use.step(), why);
    }

    private static List<Path> added(List<Path> known, Path... more) {
        List<Path> all = new ArrayList<>(known);
        for (Path path : more) {
            all.add(path.toAbsolutePath().normalize());
        }
        return List.copyOf(all);
    }
}

import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.ModuleAttribute;
import java.lang.constant.ModuleDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Lays out what goes into the jars with native libraries: a folder for each platform that there is
/// a library for, and one with all of them.
///
/// A library comes from the folder of its platform, where the release workflow puts what each
/// machine has built, with a file `processor` beside it that names the level of processors if it
/// was compiled for one, and what `rust/third-party` wrote about its parts. For the platform of
/// this machine the library of the last build is taken otherwise.
class NativeLibraries {
    private static final List<String> PLATFORMS =
            List.of(
                    "linux-x64",
                    "linux-arm64",
                    "linux-musl-x64",
                    "linux-musl-arm64",
                    "darwin-x64",
                    "darwin-arm64",
                    "win-x64");

    private final Path built;
    private final Path own;
    private final Path jars;

    private NativeLibraries(Path built, Path own, Path jars) {
        this.built = built;
        this.own = own;
        this.jars = jars;
    }

    /// @param arguments the folder with a folder for each platform, the library for this machine,
    ///   the platform of this machine, the folder to fill, and which jars to make: `own`, a jar for
    ///   each platform; `all`, the one with all platforms too; `complete`, the same, and no
    ///   platform may be missing
    public static void main(String[] arguments) throws Exception {
        String machine = arguments[2];
        var libraries =
                new NativeLibraries(
                        Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[3]));
        boolean release =
                switch (arguments[4]) {
                    case "own" -> false;
                    case "all", "complete" -> true;
                    default ->
                            throw new IllegalArgumentException(
                                    "own, all or complete, not " + arguments[4]);
                };
        List<String> missing = new ArrayList<>();
        for (String platform : PLATFORMS) {
            Path library = libraries.find(platform, machine);
            if (library == null) {
                missing.add(platform);
            } else {
                libraries.pack(platform, library, platform);
                if (release) {
                    libraries.pack("all", library, platform);
                }
            }
        }
        if (!missing.isEmpty()) {
            System.err.printf(
                    "natives: there is no library for %s, so there is no jar for them. They are"
                        + " built on machines of their own: see .github/workflows/release.yml%n",
                    String.join(", ", missing));
            if (arguments[4].equals("complete")) {
                System.exit(1);
            }
        }
    }

    private Path find(String platform, String machine) throws IOException {
        Path folder = built.resolve(platform);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                return files.filter(file -> file.getFileName().toString().contains("polars_bridge"))
                        .findFirst()
                        .orElseThrow(() -> new IOException(folder + " has no library in it"));
            }
        }
        return platform.equals(machine) && Files.exists(own) ? own : null;
    }

    private void pack(String jar, Path library, String platform) throws Exception {
        Path folder = jars.resolve(jar, "META-INF", "kakehashi", platform);
        Files.createDirectories(folder);
        String name = library.getFileName().toString();
        Files.copy(library, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        Path level = library.resolveSibling("processor");
        String processor = Files.exists(level) ? Files.readString(level).strip() : "";
        Files.writeString(
                folder.resolve("library.properties"),
                "file=%s\nsha256=%s\n%s"
                        .formatted(
                                name,
                                hash(library),
                                processor.isEmpty() ? "" : "processor=" + processor + "\n"));
        for (String about : List.of("third-party.txt", "sbom.cdx.json")) {
            Path file = library.resolveSibling(about);
            if (Files.exists(file)) {
                Files.copy(file, folder.resolve(about), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.write(jars.resolve(jar, "module-info.class"), descriptor(jar));
    }

    /// A module without classes: so that the library can be named on a module path and linked into
    /// an image.
    private static byte[] descriptor(String jar) {
        ModuleDesc name = ModuleDesc.of("dev.kakehashi.natives." + jar.replace('-', '.'));
        return ClassFile.of()
                .buildModule(
                        ModuleAttribute.of(
                                name,
                                module ->
                                        module.requires(
                                                ModuleDesc.of("java.base"),
                                                Set.of(AccessFlag.MANDATED),
                                                null)),
                        // The jar tool of Maven's own JDK reads it, which may be an older one.
                        builder -> builder.withVersion(ClassFile.JAVA_17_VERSION, 0));
    }

    private static String hash(Path library) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (var in = new DigestInputStream(Files.newInputStream(library), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}

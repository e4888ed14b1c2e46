package dev.kakehashi.python.environment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class RequirementTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "numpy==2.3.5",
                "numpy == 2.3.5",
                "numpy (==2.3.5)",
                "Pandas[excel,xml]==2.3.3",
                "zope.interface===7.0",
                "numpy==2.3.5; python_version >= '3.11'",
                "numpy==2.3.5 ; sys_platform == 'win32' --hash=sha256:00ff",
                "numpy>=2 --hash=sha256:00ff",
                "numpy @ https://example.org/numpy-2.3.5-cp311-cp311-linux_x86_64.whl#sha256=00ff",
                "https://example.org/numpy-2.3.5-cp311-cp311-linux_x86_64.whl#sha256=00ff",
                "project @"
                    + " git+https://example.org/project@0123456789abcdef0123456789abcdef01234567",
            })
    void oneVersionOneHashOrOneCommitIsPinned(String line) {
        assertThat(Requirement.of(line).isPinned()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "numpy",
                "numpy>=2.3.5",
                "numpy==2.*",
                "numpy==2.3.5,!=2.3.6",
                "numpy~=2.3.5",
                "numpy; python_version == '3.11'",
                "numpy @ https://example.org/numpy-2.3.5-cp311-cp311-linux_x86_64.whl",
                "project @ git+https://example.org/project@main",
                "./project",
                "../numpy-2.3.5-cp311-cp311-linux_x86_64.whl",
                "file:///project",
            })
    void whatMayMeanSomethingElseTomorrowIsNot(String line) {
        assertThat(Requirement.of(line).isPinned()).isFalse();
    }

    @Test
    void namesAreComparedInNormalForm() {
        assertThat(Requirement.of("Scikit_Learn==1.7.2").name()).contains("scikit-learn");
        assertThat(Requirement.of("zope.interface[x] == 1").name()).contains("zope-interface");
        assertThat(Requirement.of("./a/Some_Thing-1.0-py3-none-any.whl").name())
                .contains("some-thing");
        assertThat(Requirement.of("./a").name()).isEmpty();
        assertThat(Requirement.of("project @ git+https://example.org/p").name())
                .contains("project");
    }

    @Test
    void aFileIsReadWithWhatItIncludes() throws IOException {
        Files.createDirectory(folder.resolve("more"));
        Path file =
                Files.writeString(
                        folder.resolve("requirements.txt"),
                        """
                        # a comment
                        --index-url https://example.org/simple
                        numpy==2.3.5 \\
                            --hash=sha256:aa \\
                            --hash=sha256:bb   # why
                        pandas>=2
                        -r more/further.txt
                        -c more/constraints.txt
                        -e ./project
                        """);
        Files.writeString(
                folder.resolve("more/further.txt"), "six==1.17.0\n-r ../requirements.txt\n");
        Files.writeString(folder.resolve("more/constraints.txt"), "pandas==2.3.3\nunused==1\n");

        Requirements read = Requirements.of(List.of("attrs==25.4.0"), List.of(file));

        assertThat(read.names()).containsExactlyInAnyOrder("attrs", "numpy", "pandas", "six");
        assertThat(read.unpinned()).extracting(Requirement::text).containsExactly("-e ./project");
        assertThat(read.contents()).hasSize(3);
    }

    @Test
    void aChangeInAnIncludedFileChangesTheHash() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "-r b.txt\n");
        Path included = Files.writeString(folder.resolve("b.txt"), "six==1.17.0\n");
        String before = hash(Requirements.of(List.of(), List.of(file)));

        Files.writeString(included, "six==1.16.0\n");

        assertThat(hash(Requirements.of(List.of(), List.of(file)))).isNotEqualTo(before);
    }

    @Test
    void theOrderOfTextsDoesNotMatter() throws IOException {
        assertThat(hash(Requirements.of(List.of("a==1", "b==1"), List.of())))
                .isEqualTo(hash(Requirements.of(List.of("b==1", "a==1"), List.of())))
                .isNotEqualTo(hash(Requirements.of(List.of("a==1", "b==2"), List.of())));
    }

    private static String hash(Requirements requirements) {
        var hash = new Hash();
        requirements.put(hash);
        return hash.text();
    }
}

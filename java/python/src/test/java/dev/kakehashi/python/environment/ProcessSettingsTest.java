package dev.kakehashi.python.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What a real Python sees of the settings.
class ProcessSettingsTest {
    private static final Map<String, String> PARENT =
            Map.of(
                    "PATH",
                    "/bin",
                    "LC_TIME",
                    "C",
                    "AWS_SECRET_ACCESS_KEY",
                    "secret",
                    "AWS_REGION",
                    "x");

    @TempDir private Path folder;

    @Test
    void secretsStayBehind() {
        assertThat(ProcessSettings.defaults().variables(PARENT))
                .containsOnly(Map.entry("PATH", "/bin"), Map.entry("LC_TIME", "C"));
    }

    @Test
    void moreIsInheritedByNameByBeginningOrAll() {
        assertThat(ProcessSettings.builder().inherit("AWS_REGION").build().variables(PARENT))
                .containsKeys("AWS_REGION", "PATH")
                .doesNotContainKey("AWS_SECRET_ACCESS_KEY");
        assertThat(ProcessSettings.builder().inherit("AWS_*").build().variables(PARENT))
                .isEqualTo(PARENT);
        assertThat(ProcessSettings.builder().inheritAll().build().variables(PARENT))
                .isEqualTo(PARENT);
    }

    @Test
    void whatIsSetGoesBeforeWhatIsInherited() {
        assertThat(
                        ProcessSettings.builder()
                                .variable("PATH", "/opt")
                                .variable("EMPTY", "")
                                .build()
                                .variables(PARENT))
                .containsEntry("PATH", "/opt")
                .containsEntry("EMPTY", "");
    }

    @Test
    void valuesAreNotShown() {
        assertThat(ProcessSettings.builder().variable("TOKEN", "secret").build())
                .asString()
                .contains("TOKEN")
                .doesNotContain("secret");
    }

    @Test
    void namesThatCannotBeAreRefused() {
        for (String name : List.of("", "A=B", "A\0", "KAKEHASHI_PARENT")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ProcessSettings.builder().variable(name, "x"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ProcessSettings.builder().inherit(name));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProcessSettings.builder().variable("A", "\0"));
    }

    @Test
    void aWorkingDirectoryThatIsMissingIsNamed() {
        Path missing = folder.resolve("missing");

        assertThatIllegalStateException()
                .isThrownBy(
                        () ->
                                ProcessSettings.builder()
                                        .workingDirectory(missing)
                                        .build()
                                        .applyTo(new ProcessBuilder("x")))
                .withMessageContaining(missing.toString());
    }

    @Test
    void spacesAndAllCharactersArriveInPython() throws Exception {
        Path directory = Files.createDirectory(folder.resolve("a folder with ümlauts and 橋"));
        String value = "a b \"c\" 'd' %PATH% $HOME ü 橋 \uD83D\uDE00";

        List<String> seen =
                python(
                        ProcessSettings.builder()
                                .workingDirectory(directory)
                                .variable("KAKEHASHI_TËST", value)
                                .build(),
                        "import os; print(os.getcwd()); print(os.environ['KAKEHASHI_TËST'])");

        assertThat(seen).containsExactly(directory.toRealPath().toString(), value);
    }

    @Test
    void pythonSeesTheListAndNothingElse() throws Exception {
        List<String> names =
                python(ProcessSettings.defaults(), "import os; print('\\n'.join(os.environ))");

        assertThat(names).contains("PATH");
        assertThat(names)
                .allMatch(
                        name ->
                                // Python sets this one itself.
                                name.equals("LC_CTYPE")
                                        || ProcessSettings.defaults()
                                                .variables(Map.of(name, "x"))
                                                .containsKey(name));
    }

    private static List<String> python(ProcessSettings settings, String code)
            throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(
                        Interpreters.find().executable().toString(),
                        "-I",
                        "-X",
                        "utf8",
                        "-c",
                        code);
        builder.redirectErrorStream(true);
        settings.applyTo(builder);
        Process process = builder.start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(text).isZero();
        return Arrays.asList(text.strip().split("\\R", -1));
    }
}

package dev.kakehashi.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The schema of this folder, on its own and against every schema that was released.
class SchemaTest {
    private static final Path FOLDER = Path.of(System.getProperty("schema"));

    private final Buf schema = new Buf(FOLDER);

    @Test
    void followsTheStyleOfSchemas() {
        assertThat(schema.lint()).isEmpty();
    }

    @Test
    void breaksNoReleasedSchema() throws IOException {
        for (Path release : releases()) {
            assertThat(schema.breaking(release)).as("against %s", release).isEmpty();
        }
    }

    @Test
    void keepsRetiredNumbersReserved() throws IOException {
        var schemas = new ArrayList<FileDescriptorSet>();
        releases().forEach(release -> schemas.add(Buf.read(release)));
        schemas.add(schema.descriptors());

        assertThat(RetiredNumbers.notReserved(schemas)).isEmpty();
    }

    @Test
    void reservesTheNumbersThatItHasNotAssigned() {
        assertThat(
                        schema.descriptors().getFileList().stream()
                                .flatMap(file -> file.getMessageTypeList().stream())
                                .filter(message -> message.getReservedRangeCount() == 0)
                                .map(DescriptorProto::getName))
                .isEmpty();
    }

    private static List<Path> releases() throws IOException {
        try (var files = Files.list(FOLDER.resolve("released"))) {
            return files.filter(file -> file.toString().endsWith(".binpb"))
                    .sorted(Comparator.comparing(SchemaTest::version))
                    .toList();
        }
    }

    private static Runtime.Version version(Path release) {
        return Runtime.Version.parse(release.getFileName().toString().replace(".binpb", ""));
    }
}

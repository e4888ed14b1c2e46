package dev.kakehashi.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DescriptorProtos.FileDescriptorSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What the rules of `buf.yaml` and [RetiredNumbers] allow and forbid, shown on a small schema.
class SchemaRulesTest {
    private static final String RELEASED =
            """
            syntax = "proto3";
            package shop.v1;

            message Order {
              uint32 id = 1;
              string customer = 2;
              oneof kind {
                Cash cash = 10;
              }
              reserved 3 to 9, 11 to 49;
            }

            message Cash {}

            enum State {
              STATE_UNSPECIFIED = 0;
              STATE_OPEN = 1;
              reserved 2 to 9;
            }
            """;

    private static final String WITHOUT_CUSTOMER =
            RELEASED.replace("  string customer = 2;\n", "")
                    .replace("reserved 3 to 9,", "reserved \"customer\"; reserved 2, 3 to 9,");

    @TempDir private Path folder;

    @Test
    void aFieldMayBeTakenOutOfAFutureRange() throws IOException {
        assertThat(
                        findings(
                                RELEASED,
                                RELEASED.replace(
                                        "reserved 3 to 9,",
                                        "optional string note = 3; reserved 4 to 9,")))
                .isEmpty();
    }

    @Test
    void aBranchMayBeTakenOutOfAFutureRange() throws IOException {
        assertThat(
                        findings(
                                RELEASED,
                                RELEASED.replace(
                                                "Cash cash = 10;",
                                                "Cash cash = 10; Cash card = 11;")
                                        .replace("11 to 49", "12 to 49")))
                .isEmpty();
    }

    @Test
    void anEnumValueMayBeTakenOutOfAFutureRange() throws IOException {
        assertThat(
                        findings(
                                RELEASED,
                                RELEASED.replace(
                                        "reserved 2 to 9;", "STATE_SHUT = 2; reserved 3 to 9;")))
                .isEmpty();
    }

    @Test
    void aFieldMayBeDeletedWhenItsNumberAndNameAreReserved() throws IOException {
        assertThat(findings(RELEASED, WITHOUT_CUSTOMER)).isEmpty();
    }

    @Test
    void aDeletedFieldMustBeReserved() throws IOException {
        assertThat(findings(RELEASED, RELEASED.replace("  string customer = 2;\n", "")))
                .anyMatch(finding -> finding.contains("Previously present field \"2\""))
                .contains("shop.v1.Order: the retired number 2 (customer) must be reserved")
                .contains("shop.v1.Order: the retired name customer (2) must be reserved");
    }

    @Test
    void theNumberOfADeletedFieldNeverComesBack() throws IOException {
        String reused =
                WITHOUT_CUSTOMER.replace(
                        "reserved 2, 3 to 9,", "bytes buyer = 2; reserved 3 to 9,");

        assertThat(findings(RELEASED, WITHOUT_CUSTOMER, reused))
                .contains("shop.v1.Order: the retired number 2 (customer) must be reserved");
    }

    @Test
    void notEvenAsTheSameField() throws IOException {
        assertThat(findings(RELEASED, WITHOUT_CUSTOMER, RELEASED))
                .contains("shop.v1.Order: the retired number 2 (customer) must be reserved");
    }

    @Test
    void aFieldKeepsItsType() throws IOException {
        assertThat(findings(RELEASED, RELEASED.replace("uint32 id", "uint64 id")))
                .anyMatch(finding -> finding.contains("changed type"));
    }

    @Test
    void aFieldKeepsItsName() throws IOException {
        assertThat(findings(RELEASED, RELEASED.replace("string customer", "string buyer")))
                .anyMatch(finding -> finding.contains("changed name"));
    }

    @Test
    void aFieldKeepsItsNumber() throws IOException {
        assertThat(
                        findings(
                                RELEASED,
                                RELEASED.replace("customer = 2", "customer = 3")
                                        .replace("reserved 3 to 9", "reserved 2, 4 to 9")))
                .isNotEmpty();
    }

    @Test
    void aBranchKeepsItsOneof() throws IOException {
        assertThat(
                        findings(
                                RELEASED,
                                RELEASED.replace("Cash cash = 10;", "Cash card = 11;")
                                        .replace(
                                                "reserved 3 to 9, 11",
                                                "Cash cash = 10; reserved 3 to 9, 12")))
                .isNotEmpty();
    }

    @Test
    void anEnumValueKeepsItsNumber() throws IOException {
        assertThat(
                        findings(
                                RELEASED,
                                RELEASED.replace("STATE_OPEN = 1", "STATE_OPEN = 2")
                                        .replace("reserved 2 to 9", "reserved 1, 3 to 9")))
                .isNotEmpty();
    }

    @Test
    void aTypeIsNotDeleted() throws IOException {
        assertThat(
                        findings(
                                RELEASED,
                                RELEASED.replace(
                                        RELEASED.substring(RELEASED.indexOf("enum State")), "")))
                .anyMatch(finding -> finding.contains("\"State\" was deleted"));
    }

    /// All findings about the last of the schemas; those before it are releases.
    private List<String> findings(String... schemas) throws IOException {
        var findings = new ArrayList<String>();
        var descriptors = new ArrayList<FileDescriptorSet>();
        Buf current = schema(schemas.length - 1, schemas[schemas.length - 1]);
        for (int release = 0; release < schemas.length - 1; release++) {
            Path image = folder.resolve(release + ".binpb");
            schema(release, schemas[release]).build(image);
            findings.addAll(current.breaking(image));
            descriptors.add(Buf.read(image));
        }
        descriptors.add(current.descriptors());
        findings.addAll(RetiredNumbers.notReserved(descriptors));
        return findings;
    }

    private Buf schema(int number, String text) throws IOException {
        Path schema = Files.createDirectory(folder.resolve("schema" + number));
        Files.copy(Path.of(System.getProperty("schema"), "buf.yaml"), schema.resolve("buf.yaml"));
        Path file = schema.resolve("shop/v1/shop.proto");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return new Buf(schema);
    }
}

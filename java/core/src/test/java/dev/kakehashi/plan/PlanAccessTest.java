// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kakehashi.DataFrame;
import dev.kakehashi.LazyFrame;
import dev.kakehashi.Polars;
import dev.kakehashi.engine.CompiledPlan;
import dev.kakehashi.engine.Engine;
import dev.kakehashi.error.PlanAccessException;
import dev.kakehashi.options.CsvSinkOptions;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

@DisplayName("A plan of somebody else")
class PlanAccessTest {
    @TempDir private Path folder;
    private Path open;
    private Path secret;
    private PlanAccess access;

    @BeforeEach
    void files() throws IOException {
        open = Files.createDirectory(folder.resolve("open"));
        secret = Files.createDirectory(folder.resolve("secret"));
        Files.writeString(open.resolve("a.csv"), "x\n1\n");
        Files.writeString(secret.resolve("a.csv"), "password\nhunter2\n");
        access = PlanAccess.none().read(open);
    }

    @Test
    void mayReadWhatItWasPermitted() {
        check(csv(open + "/a.csv"));
        check(csv(open + "/*.csv"));
        check(csv(open + "/year=*/**/b.csv"));
        check(
                sql(
                        "SELECT * FROM read_csv('"
                                + open
                                + "/a.csv') JOIN READ_PARQUET ( '"
                                + open
                                + "/b' ) USING (x)"));
    }

    @Test
    void isCompiledAndRunsWhenItIsPermitted() {
        Plan plan = received(csv(open + "/a.csv"));
        try (CompiledPlan compiled = Engine.inProcess().compile(plan, access)) {
            assertThat(compiled.schema().names()).containsExactly("x");
        }
    }

    @Test
    void isRefusedBeforeAnythingIsOpened() {
        Plan plan = received(csv(secret + "/missing.csv"));
        assertThatThrownBy(() -> Engine.inProcess().compile(plan, access).close())
                .isInstanceOf(PlanAccessException.class)
                .hasMessageContainingAll(
                        "plan node 1 (scan)", secret + "/missing.csv", "may read in " + open);
    }

    @Test
    void maySeeNoFilesAtFirst() {
        assertThatThrownBy(() -> PlanAccess.none().check(csv(open + "/a.csv")))
                .isInstanceOf(PlanAccessException.class)
                .hasMessageContaining("PlanAccess.read would permit some");
        assertThatCode(
                        () ->
                                PlanAccess.none()
                                        .check(
                                                DataFrame.fromColumns(Map.of("x", List.of(1L)))
                                                        .lazy()
                                                        .plan()))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s/../secret/a.csv",
                "%s/./../secret/a.csv",
                "%s-not/a.csv",
                "%s/*/../../secret/a.csv",
                "open/a.csv",
                "~/a.csv",
                "/etc/passwd",
                "/*/*/a.csv",
                "file://%s/a.csv",
                "file:%s/a.csv",
                "http://localhost/a.csv",
                "s3://bucket/a.csv",
                "data:text/csv,x",
                ""
            })
    void mayNotLeaveItsFolderByADetour(String path) {
        refused(csv(path.formatted(open)));
    }

    @Test
    void mayNotFollowALinkOutOfItsFolder() throws IOException {
        Files.createSymbolicLink(open.resolve("there"), secret);
        refused(csv(open + "/there/a.csv"));
        refused(csv(open + "/there/*.csv"));
        refused(sql("SELECT * FROM read_csv('" + open + "/there/a.csv')"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM read_csv('%s/a.csv')",
                "SELECT * FROM Read_CSV('%s/a.csv')",
                "SELECT * FROM read_json /* a */ ('%s/a.csv')",
                "SELECT * FROM \"read_csv\"('%s/a.csv')",
                "WITH t AS (SELECT * FROM read_parquet('%s/a')) SELECT * FROM t",
                "SELECT * FROM u WHERE x IN (SELECT x FROM read_ipc('%s/a'))",
                "SELECT * FROM read_csv('%s/a.csv' || '')",
                "SELECT 'read_csv(' FROM read_csv('%s/a.csv')",
                "SELECT * FROM read_csv('%s/../''/a.csv')"
            })
    void mayNotReadOtherFilesBySql(String statement) {
        refused(sql(statement.formatted(secret)));
    }

    @Test
    void mayWriteOnlyWhereItMayWrite() {
        Plan sink =
                received(
                        lazy(open + "/a.csv")
                                .sink(open.resolve("b.csv"), CsvSinkOptions.DEFAULTS)
                                .plan());
        refused(sink);
        access = access.write(open.resolve("b.csv"));
        check(sink);
        refused(lazy(open + "/a.csv").sink(open.resolve("c.csv"), CsvSinkOptions.DEFAULTS).plan());
    }

    @Test
    void mayReadAddressesByTheirBeginning() {
        access = access.readAddresses("https://data.example.com/public/", "s3://");
        check(csv("https://data.example.com/public/a.csv"));
        check(csv("https://data.example.com/public/*/a.csv"));
        check(csv("s3://any/a.csv"));
        refused(csv("https://data.example.com/a.csv"));
        refused(csv("https://data.example.com/public/../a.csv"));
        refused(csv("https://data.example.com/public/%2e%2e/a.csv"));
        refused(csv("https://data.example.com.evil.org/public/a.csv"));
        refused(csv("http://data.example.com/public/a.csv"));
        refused(csv("s3://user:word@any/a.csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://host", "host/", "file:///", "https", "/data/"})
    void addressesThatArePermittedHaveASchemeAndEndWithASlash(String beginning) {
        assertThatIllegalArgumentException().isThrownBy(() -> access.readAddresses(beginning));
    }

    @Test
    void tellsWhatItWanted() {
        PlanAccessException refused =
                catchThrowableOfType(
                        PlanAccessException.class, () -> access.check(csv("/etc/passwd")));
        assertThat(refused.detail().path()).isEqualTo("/etc/passwd");
        assertThat(refused.detail().nodeId()).isEqualTo(1);
        assertThat(refused.detail().feature()).isEqualTo("scan");
    }

    private void check(Plan plan) {
        access.check(received(plan));
    }

    private void refused(Plan plan) {
        Plan received = received(plan);
        assertThatThrownBy(() -> access.check(received)).isInstanceOf(PlanAccessException.class);
    }

    private static Plan received(Plan plan) {
        return Plan.fromBytes(plan.toBytes());
    }

    private static LazyFrame lazy(String path) {
        return Polars.scanCsv(path);
    }

    private static Plan csv(String path) {
        return lazy(path).plan();
    }

    private static Plan sql(String statement) {
        return Polars.sql(statement).plan();
    }
}

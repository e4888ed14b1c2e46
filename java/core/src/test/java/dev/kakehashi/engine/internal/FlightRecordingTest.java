// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import static dev.kakehashi.engine.internal.TestEngine.countRows;
import static dev.kakehashi.engine.internal.TestEngine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kakehashi.KakehashiException;

import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

class FlightRecordingTest {
    @TempDir Path directory;

    @Test
    void queriesAreRecorded() throws IOException {
        List<RecordedEvent> events =
                record(
                        () -> {
                            countRows(run(List.of(), "rows:3:4"));
                            run(List.of(), "rows:3:4").close();
                            assertThatExceptionOfType(KakehashiException.class)
                                    .isThrownBy(
                                            () ->
                                                    countRows(
                                                            run(
                                                                    List.of(),
                                                                    "rows:3:4",
                                                                    "fail-in:next=1:9:no")));
                        });

        assertThat(events)
                .extracting(
                        event -> event.getString("status"),
                        event -> event.getLong("rows"),
                        event -> event.getLong("batches"))
                .contains(
                        org.assertj.core.groups.Tuple.tuple("COMPLETED", 12L, 3L),
                        org.assertj.core.groups.Tuple.tuple("CLOSED", 0L, 0L),
                        org.assertj.core.groups.Tuple.tuple("EXECUTION", 4L, 1L));
        assertThat(events).allSatisfy(event -> assertThat(event.getDuration()).isPositive());
    }

    private List<RecordedEvent> record(Runnable work) throws IOException {
        Path file = directory.resolve("queries.jfr");
        try (Recording recording = new Recording()) {
            recording.enable("dev.kakehashi.Query").withoutThreshold();
            recording.start();
            work.run();
            recording.stop();
            recording.dump(file);
        }
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals("dev.kakehashi.Query"))
                .toList();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class PlatformTest {
    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, false, linux-x64, libpolars_bridge.so",
        "Linux, aarch64, false, linux-arm64, libpolars_bridge.so",
        "Linux, amd64, true, linux-musl-x64, libpolars_bridge.so",
        "Mac OS X, x86_64, false, darwin-x64, libpolars_bridge.dylib",
        "Mac OS X, aarch64, false, darwin-arm64, libpolars_bridge.dylib",
        "Windows 11, amd64, false, win-x64, polars_bridge.dll",
        "Windows Server 2022, x86_64, false, win-x64, polars_bridge.dll",
        "FreeBSD, riscv64, false, freebsd-riscv64, libpolars_bridge.so"
    })
    void hasTheNameOfItsArtefactAndOfItsLibrary(
            String system, String processor, boolean musl, String name, String file) {
        Platform platform = Platform.of(system, processor, musl);

        assertThat(platform).hasToString(name);
        assertThat(platform.fileName("polars_bridge")).isEqualTo(file);
    }

    @Test
    void processorsThatLackAnInstructionAreToldBeforeTheyMeetIt() {
        List<String> old =
                List.of(
                        "processor\t: 0",
                        "flags\t\t: fpu sse sse2 cx16 lahf_lm popcnt pni sse4_1 sse4_2 ssse3 avx");

        assertThat(ProcessorLevel.defect("x86-64-v2", old)).isEmpty();
        assertThat(ProcessorLevel.defect("", old)).isEmpty();
        assertThat(ProcessorLevel.defect("x86-64-v3", old))
                .hasValueSatisfying(
                        defect -> assertThat(defect).contains("avx2").contains("fma, movbe"));
        assertThat(ProcessorLevel.defect("x86-64-v3", List.of())).isEmpty();
    }
}

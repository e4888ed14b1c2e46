// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.junit.jupiter.api.Test;

import java.lang.foreign.Linker;
import java.nio.file.Path;

/// Who may know whom.
class ArchitectureTest {
    private static final JavaClasses PYTHON =
            new ClassFileImporter().importPath(Path.of("target", "classes"));

    @Test
    void theNativeLibraryIsNeverLoaded() {
        assertThat(PYTHON).isNotEmpty();
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.kakehashi.engine..", "dev.kakehashi.plan..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Linker.class)
                .orShould()
                .callMethod(System.class, "load", String.class)
                .orShould()
                .callMethod(System.class, "loadLibrary", String.class)
                .because("a program that only talks to Python needs no Polars")
                .check(PYTHON);
    }

    @Test
    void internalsKnowNothingOfTheApiAboveThem() {
        noClasses()
                .that()
                .resideInAPackage("dev.kakehashi.python.internal..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.kakehashi.python")
                .check(PYTHON);
    }

    @Test
    void environmentsKnowNothingOfWorkers() {
        classes()
                .that()
                .resideInAPackage("dev.kakehashi.python.environment..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(
                        "dev.kakehashi.python",
                        "dev.kakehashi.python.error..",
                        "dev.kakehashi.python.value..",
                        "dev.kakehashi.python.internal..")
                .check(PYTHON);
    }

    @Test
    void logsGoToTheSystemLogger() {
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(PYTHON);
    }
}

package dev.kakehashi.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.junit.jupiter.api.Test;

import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;

/// Who may know whom inside of core. Between modules, the module descriptors say it.
class ArchitectureTest {
    private static final JavaClasses CORE =
            new ClassFileImporter().importPath(Path.of("target", "classes"));

    @Test
    void errorsKnowNothingButThemselves() {
        noClasses()
                .that()
                .resideInAPackage("dev.kakehashi.error..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.kakehashi.arrow..", "dev.kakehashi.plan..", "dev.kakehashi.engine..")
                .because("every room throws them")
                .allowEmptyShould(true)
                .check(CORE);
    }

    @Test
    void arrowDataKnowsNeitherPlansNorEngines() {
        noClasses()
                .that()
                .resideInAPackage("dev.kakehashi.arrow..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.kakehashi.plan..",
                        "dev.kakehashi.engine..",
                        "dev.kakehashi.internal.proto..")
                .because("data is read and written without the native library")
                .allowEmptyShould(true)
                .check(CORE);
    }

    @Test
    void plansKnowNoEngine() {
        noClasses()
                .that()
                .resideInAPackage("dev.kakehashi.plan..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.kakehashi.engine..")
                .because("a plan is stored, compared and printed without the native library")
                .allowEmptyShould(true)
                .check(CORE);
    }

    @Test
    void theEngineKnowsNoQueryBuilders() {
        noClasses()
                .that()
                .resideInAPackage("dev.kakehashi.engine..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("dev\\.kakehashi\\.(LazyFrame|LazyGroupBy|Expr|DataFrame|Polars)")
                .because("an engine takes plans and Arrow streams, whoever made them")
                .allowEmptyShould(true)
                .check(CORE);
    }

    @Test
    void publicSignaturesShowNoInternals() {
        noCodeUnits()
                .that()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("dev.kakehashi..internal..")
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .and()
                .arePublic()
                .should()
                .haveRawReturnType(resideInAPackage("dev.kakehashi..internal.."))
                .orShould()
                .haveRawParameterTypes(anyOf(resideInAPackage("dev.kakehashi..internal..")))
                .because("internal packages are not exported")
                .allowEmptyShould(true)
                .check(CORE);
    }

    @Test
    void nativeFunctionsAreBoundInInternalPackages() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.kakehashi..internal..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Linker.class)
                .check(CORE);
    }

    @Test
    void foreignMemoryIsGivenItsSizeInInternalPackages() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.kakehashi..internal..")
                .should()
                .callMethodWhere(
                        target(name("reinterpret"))
                                .and(
                                        target(
                                                owner(
                                                        JavaClass.Predicates.assignableTo(
                                                                MemorySegment.class)))))
                .because("what a foreign structure says about itself is checked there")
                .check(CORE);
    }

    @Test
    void logsGoToTheSystemLogger() {
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(CORE);
    }

    private static DescribedPredicate<List<JavaClass>> anyOf(
            DescribedPredicate<? super JavaClass> predicate) {
        return DescribedPredicate.describe(
                "any type that " + predicate.getDescription(),
                types -> types.stream().anyMatch(predicate));
    }
}

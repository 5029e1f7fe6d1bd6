package org.socialcare.checks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.Test;

import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Who may depend on whom, and what code may not do where; read from the compiled classes of every
 * module.
 */
final class ArrowsTest {
    private static final JavaClasses MAIN = compiled("target/classes");
    private static final JavaClasses TESTS = compiled("target/test-classes");

    private static final String OURS = "org.socialcare..";

    @Test
    void the_domain_depends_on_nothing_but_the_language() {
        only("domain", "depends on nothing of ours", "org.socialcare.domain..");
        check(
                classes()
                        .that()
                        .resideInAPackage("org.socialcare.domain..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage("org.socialcare.domain..", "java..", "org.jspecify..")
                        .because(
                                "the domain is pure: move input, output and formats to shared/wire"
                                        + " or aws"));
    }

    @Test
    void shared_modules_depend_downwards_only() {
        only("wire", "depends on domain", "org.socialcare.domain..");
        only("platforms", "depends on wire", "org.socialcare.wire..", "org.socialcare.domain..");
        only("aws", "depends on wire", "org.socialcare.wire..", "org.socialcare.domain..");
        only("testkit", "depends on domain", "org.socialcare.domain..");
    }

    @Test
    void functions_see_shared_modules_and_never_each_other() {
        for (String function : Repository.functions()) {
            List<String> may =
                    new ArrayList<>(
                            List.of(
                                    "org.socialcare.aws..",
                                    "org.socialcare.wire..",
                                    "org.socialcare.domain.."));
            if (List.of("intake", "posts", "pulls", "replies").contains(function)) {
                may.add("org.socialcare.platforms..");
            }
            only(
                    function,
                    "is a room of its own: move what two functions need to shared",
                    may.toArray(String[]::new));
        }
    }

    @Test
    void nothing_depends_on_the_infrastructure() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(
                                "org.socialcare.local..",
                                "org.socialcare.bench..",
                                "org.socialcare.fuzz..",
                                "org.socialcare.simulation..",
                                "org.socialcare.checks..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "org.socialcare.local..",
                                "org.socialcare.bench..",
                                "org.socialcare.fuzz..",
                                "org.socialcare.simulation..",
                                "org.socialcare.checks..")
                        .because("the deployed system does not know what runs it on one machine"));
        only(
                "local",
                "reads functions by path from template.yaml and sees shared modules only",
                "org.socialcare.aws..",
                "org.socialcare.wire..",
                "org.socialcare.domain..");
    }

    @Test
    void only_a_handler_passes_the_environment_on_and_only_wiring_reads_it() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("org.socialcare.local..")
                        .should()
                        .callMethod(System.class, "getenv", String.class)
                        .because(
                                "Wiring takes the environment as a map and lists all that is"
                                        + " missing"));
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("org.socialcare.local..")
                        .and()
                        .doNotHaveSimpleName("Handler")
                        .and()
                        .doNotHaveSimpleName("Wiring")
                        .should()
                        .callMethod(System.class, "getenv")
                        .because("what is deep inside takes its settings as arguments"));
    }

    @Test
    void shared_code_never_looks_at_the_clock() {
        check(
                noClasses()
                        .that()
                        .resideInAnyPackage(
                                "org.socialcare.domain..",
                                "org.socialcare.wire..",
                                "org.socialcare.platforms..")
                        .should()
                        .callMethod(Instant.class, "now")
                        .orShould()
                        .callMethod(System.class, "currentTimeMillis")
                        .orShould()
                        .callMethod(LocalDate.class, "now")
                        .orShould()
                        .callMethod(ZonedDateTime.class, "now")
                        .orShould()
                        .callMethod(Clock.class, "systemUTC")
                        .orShould()
                        .callMethod(InstantSource.class, "system")
                        .because("time is an argument: take Instant now"));
    }

    @Test
    void nobody_sleeps_neither_in_a_function_nor_in_a_test() {
        ArchRule rule =
                noClasses()
                        .that()
                        .resideOutsideOfPackages("org.socialcare.local..", "org.socialcare.bench..")
                        .should()
                        .callMethod(Thread.class, "sleep", long.class)
                        .orShould()
                        .callMethod(Thread.class, "sleep", Duration.class)
                        .because(
                                "a sleep is paid for, and in a test it proves nothing: wait for"
                                        + " what must happen");
        check(rule);
        rule.allowEmptyShould(true).check(TESTS);
    }

    @Test
    void no_code_looks_into_our_own_classes_by_reflection() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("org.socialcare.local..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("java.lang.reflect..")
                        .orShould()
                        .callMethod(Class.class, "forName", String.class)
                        .orShould()
                        .dependOnClassesThat()
                        .belongToAnyOf(ServiceLoader.class, ObjectInputStream.class)
                        .because(
                                "reflection costs cold starts and hides who calls whom: write an"
                                        + " explicit list"));
    }

    @Test
    void production_code_knows_no_test_library() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("org.socialcare.testkit..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "org.junit..", "org.assertj..", "org.socialcare.testkit..")
                        .because("test helpers belong to shared/testkit and src/test"));
    }

    @Test
    void a_function_shows_its_handler_and_nothing_else() {
        check(
                classes()
                        .that()
                        .resideInAnyPackage(
                                Repository.functions().stream()
                                        .map(name -> "org.socialcare." + name + "..")
                                        .toArray(String[]::new))
                        .and()
                        .areTopLevelClasses()
                        .and()
                        .arePublic()
                        .should()
                        .haveSimpleName("Handler")
                        .because("only the runtime calls a function, and it calls its Handler"));
    }

    /** The named module may depend, among our own packages, on itself and the given ones. */
    private static void only(String module, String why, String... allowed) {
        String itself = "org.socialcare." + module + "..";
        List<String> may = new ArrayList<>(List.of(allowed));
        may.add(itself);
        check(
                noClasses()
                        .that()
                        .resideInAPackage(itself)
                        .should()
                        .dependOnClassesThat(
                                JavaClass.Predicates.resideInAPackage(OURS)
                                        .and(
                                                JavaClass.Predicates.resideOutsideOfPackages(
                                                        may.toArray(String[]::new))))
                        .because(module + " " + why));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(MAIN);
    }

    private static JavaClasses compiled(String folder) {
        List<Path> found = new ArrayList<>();
        for (String group : List.of("shared", "functions", "infra")) {
            Repository.children(Repository.at(group)).stream()
                    .map(module -> module.resolve(folder))
                    .filter(Files::isDirectory)
                    .forEach(found::add);
        }
        return new ClassFileImporter().importPaths(found);
    }
}

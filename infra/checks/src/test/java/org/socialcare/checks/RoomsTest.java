package org.socialcare.checks;

import org.junit.jupiter.api.Test;
import org.socialcare.checks.Template.Resource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every function is a room with the same five things in the same places, known to Maven and the
 * template.
 */
final class RoomsTest {
    /** Bytes of code and libraries Lambda may have to fetch before a cold start. */
    private static final long BUDGET_BYTES = 12_600_000;

    /** A platform waits for this one, and gives up after seconds: it reads all, and has no SDK. */
    private static final long INTAKE_BUDGET_BYTES = 4_000_000;

    /** The model alone is five megabytes, lying there unpacked. */
    private static final long TRIAGE_BUDGET_BYTES = 17_200_000;

    /** The bus client alone is two megabytes. */
    private static final long BUDGET_WITH_BUS_BYTES = 14_000_000;

    private static final Pattern DEPENDENCY = Pattern.compile("(?s)<dependency>.*?</dependency>");

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final Problems problems = new Problems();

    @Test
    void folder_module_and_resource_name_the_same_functions() {
        Set<String> rooms = new TreeSet<>(Repository.functions());
        Set<String> modules =
                Pattern.compile("<module>([^<]+)</module>")
                        .matcher(Repository.text(Repository.at("functions/pom.xml")))
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> resources =
                Template.functions().stream()
                        .map(Resource::room)
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> all = new TreeSet<>(rooms);
        all.addAll(modules);
        all.addAll(resources);
        for (String name : all) {
            problems.unless(rooms.contains(name), "add the folder functions/" + name);
            problems.unless(
                    modules.contains(name),
                    "add <module>" + name + "</module> to functions/pom.xml");
            problems.unless(
                    resources.contains(name),
                    "add "
                            + name.substring(0, 1).toUpperCase(Locale.ROOT)
                            + name.substring(1)
                            + "Function to template.yaml");
        }
        problems.none();
    }

    @Test
    void every_room_has_its_pom_handler_wiring_sample_event_and_test() {
        for (String room : Repository.functions()) {
            String folder = "functions/" + room + "/";
            String code = "/java/org/socialcare/" + room + "/";
            for (String file :
                    List.of(
                            "pom.xml",
                            "events/sample.json",
                            "src/main" + code + "Handler.java",
                            "src/main" + code + "Wiring.java",
                            "src/test" + code + "HandlerTest.java")) {
                problems.unless(
                        Files.isRegularFile(Repository.at(folder + file)),
                        "add " + folder + file + " as the other rooms have it");
            }
        }
        problems.none();
    }

    @Test
    void every_packaged_function_stays_within_its_budget() throws IOException {
        for (String room : Repository.functions()) {
            Path lambda = Repository.at("functions/" + room + "/target/lambda");
            if (!Files.isDirectory(lambda)) {
                problems.add(lambda + " is missing: run mvn package first");
                continue;
            }
            long budget = budget(room);
            long bytes = size(lambda);
            problems.unless(
                    bytes < budget,
                    room
                            + " is packaged in "
                            + bytes
                            + " bytes, more than its "
                            + budget
                            + "; see what is in "
                            + Repository.name(lambda)
                            + "/lib and leave out what it does not call");
        }
        problems.none();
    }

    private static long budget(String room) {
        if (room.equals("intake")) {
            return INTAKE_BUDGET_BYTES;
        }
        if (room.equals("triage")) {
            return TRIAGE_BUDGET_BYTES;
        }
        return Repository.text(Repository.at("functions/" + room + "/pom.xml"))
                        .contains("<artifactId>eventbridge</artifactId>")
                ? BUDGET_WITH_BUS_BYTES
                : BUDGET_BYTES;
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(RoomsTest::bytes).sum();
        }
    }

    private static long bytes(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void child_poms_stay_small_and_leave_versions_to_the_parent() {
        for (Path pom : Repository.files()) {
            String name = Repository.name(pom);
            if (!name.endsWith("/pom.xml")) {
                continue;
            }
            String text = Repository.text(pom);
            String content = text.substring(text.indexOf("</parent>") + "</parent>".length());
            problems.unless(
                    Pattern.compile("<version>(?!\\$\\{project\\.version})")
                            .matcher(content)
                            .results()
                            .findAny()
                            .isEmpty(),
                    name + ": move versions to dependencyManagement of the root pom");
            long lines =
                    DEPENDENCY
                            .matcher(content)
                            .replaceAll("dependency")
                            .lines()
                            .filter(line -> !line.isBlank())
                            .count();
            int limit = longestPom(name);
            problems.unless(
                    lines <= limit,
                    name
                            + ": "
                            + lines
                            + " lines after its parent (a dependency counts as one), more than "
                            + limit
                            + "; move rules to the root pom");
        }
        problems.none();
    }

    /** The functions' parent and what runs or checks the whole have more to say than a room. */
    private static int longestPom(String name) {
        if (name.equals("functions/pom.xml")) {
            return 60;
        }
        return name.startsWith("infra/") ? 30 + Repository.functions().size() : 20;
    }

    @Test
    void the_desks_contract_describes_only_routes_the_api_has() {
        List<Path> contracts =
                Repository.files().stream()
                        .filter(
                                file ->
                                        Repository.name(file)
                                                .matches(
                                                        "functions/desk/.*openapi\\.(yaml|yml|json)"))
                        .toList();
        problems.unless(
                contracts.size() == 1, "add openapi.yaml under functions/desk, once: " + contracts);
        Set<String> routed =
                Template.functions().stream()
                        .filter(function -> function.room().equals("desk"))
                        .flatMap(function -> function.events("HttpApi").stream())
                        .map(route -> route.at("Method").text().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toCollection(TreeSet::new));
        for (Path contract : contracts) {
            Tree.read(Repository.text(contract))
                    .at("paths")
                    .fields()
                    .forEach((path, operations) -> checkPath(path, operations, routed));
        }
        problems.none();
    }

    private void checkPath(String path, Tree operations, Set<String> routed) {
        problems.unless(
                path.startsWith("/api/"),
                path + ": the desk answers under /api/ only; write the path in full");
        for (String method : operations.fields().keySet()) {
            problems.unless(
                    !METHODS.contains(method) || routed.contains(method),
                    path + ": add the method " + method + " to DeskFunction's events");
        }
    }
}

package org.socialcare.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a bundler would check: imports lead somewhere, and nothing lies about unused. */
class ModulesTest {
    private static final Map<String, String> MODULES = DeskFiles.endingWith(".js");
    private static final Pattern IMPORT =
            Pattern.compile("^import \\{([^}]+)} from '\\./([^']+)';", Pattern.MULTILINE);
    private static final Pattern LATER =
            Pattern.compile("const \\{([^}]+)} = await import\\('\\./([^']+)'\\);");

    private record Import(String from, String module, List<String> names) {}

    @Test
    void every_import_is_one_that_this_test_understands() {
        MODULES.forEach(
                (path, text) ->
                        assertThat(DeskFiles.findAll("(^import\\b|\\bimport\\()", text))
                                .as(path)
                                .hasSize(
                                        (int)
                                                (IMPORT.matcher(text).results().count()
                                                        + LATER.matcher(text).results().count())));
    }

    @Test
    void every_import_names_something_that_is_exported() {
        for (Import each : imports()) {
            assertThat(MODULES).as(each.from()).containsKey(each.module());
            assertThat(exports(each.module())).as(each.from()).containsAll(each.names());
        }
    }

    @Test
    void every_import_is_used() {
        List<String> unused = new ArrayList<>();
        for (Import each : imports()) {
            String text = MODULES.getOrDefault(each.from(), "");
            String body = LATER.matcher(IMPORT.matcher(text).replaceAll("")).replaceAll("");
            for (String name : each.names()) {
                if (DeskFiles.findAll("\\b(" + name + ")\\b", body).isEmpty()) {
                    unused.add(each.from() + " " + name);
                }
            }
        }
        assertThat(unused).isEmpty();
    }

    @Test
    void every_export_is_imported_somewhere() {
        List<String> unused = new ArrayList<>();
        for (String module : MODULES.keySet()) {
            for (String name : exports(module)) {
                unused.add(module + " " + name);
            }
        }
        imports()
                .forEach(
                        each ->
                                each.names()
                                        .forEach(
                                                name -> unused.remove(each.module() + " " + name)));
        assertThat(unused).isEmpty();
    }

    private static List<String> exports(String module) {
        return DeskFiles.findAll(
                "^export (?:async )?(?:const|function|class) (\\w+)",
                MODULES.getOrDefault(module, ""));
    }

    private static List<Import> imports() {
        List<Import> imports = new ArrayList<>();
        MODULES.forEach(
                (path, text) ->
                        Stream.concat(IMPORT.matcher(text).results(), LATER.matcher(text).results())
                                .forEach(
                                        found ->
                                                imports.add(
                                                        new Import(
                                                                path,
                                                                beside(path, found.group(2)),
                                                                names(found.group(1))))));
        return imports;
    }

    private static String beside(String path, String module) {
        return Path.of(path).resolveSibling(module).toString().replace('\\', '/');
    }

    private static List<String> names(String list) {
        List<String> names = new ArrayList<>();
        for (String name : list.split(",", -1)) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return names;
    }
}

package org.socialcare.checks;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What every file of the repository keeps to: one format, words for every package, nothing left
 * over from a desk.
 */
final class SourcesTest {
    /** Patterns are written in two halves where this file itself would otherwise be found. */
    private static final Map<String, Pattern> UNWANTED = new LinkedHashMap<>();

    static {
        unwanted("unfinished work; finish it or write an issue", "\\b(?:TO" + "DO|FIX" + "ME)\\b");
        unwanted(
                "a path of one machine; use repository.root or a setting",
                "(?<![\\w.])/(?:ro"
                        + "ot|ho"
                        + "me|Us"
                        + "ers|wo"
                        + "rk)/\\w|[A-Z]:\\\\\\\\?Users");
        unwanted(
                "a registry's or mirror's address; builds use the machine's own settings",
                "(?i)repo1?\\.mav"
                        + "en\\.|registry\\.np"
                        + "mjs|artif"
                        + "actory|<pluginRepo"
                        + "sitory>|<mir"
                        + "ror>");
        unwanted("an access key", "\\b(?:AK" + "IA|AS" + "IA)[A-Z2-7]{16}\\b");
        unwanted("a private key", "-----BEGIN [A-Z ]*PRIV" + "ATE KEY");
        unwanted("a signed token", "\\bey" + "J[\\w-]{15,}\\.ey" + "J[\\w-]{15,}\\.[\\w-]{20,}");
        unwanted(
                "a platform's or forge's token",
                "\\b(?:gh[pousr]_\\w{30,}|xo" + "x[abp]-\\w{10,}|EA" + "A[A-Za-z0-9]{60,})");
    }

    /** The top level, and nothing else but dot-files and what builds leave behind. */
    private static final Set<String> TOP =
            Set.of(
                    "functions",
                    "infra",
                    "shared",
                    "template.yaml",
                    "pom.xml",
                    "README.md",
                    "LICENSE",
                    "target");

    private final Problems problems = new Problems();

    @Test
    void every_java_file_is_formatted() {
        Formatter formatter =
                new Formatter(
                        JavaFormatterOptions.builder()
                                .style(JavaFormatterOptions.Style.AOSP)
                                .build());
        List<String> unformatted =
                Repository.javaFiles().parallelStream()
                        .filter(file -> !isFormatted(formatter, Repository.text(file)))
                        .map(Repository::name)
                        .sorted()
                        .toList();
        unformatted.forEach(
                name -> problems.add(name + ": format it with google-java-format --aosp"));
        problems.none();
    }

    private static boolean isFormatted(Formatter formatter, String source) {
        try {
            return formatter.formatSourceAndFixImports(source).equals(source);
        } catch (FormatterException e) {
            return false;
        }
    }

    @Test
    void every_package_says_what_it_is_for_and_admits_no_null() {
        Set<Path> packages = new TreeSet<>();
        for (Path file : Repository.javaFiles()) {
            if (Repository.name(file).contains("/src/main/java/") && file.getParent() != null) {
                packages.add(file.getParent());
            }
        }
        for (Path folder : packages) {
            Path info = folder.resolve("package-info.java");
            String text = Files.isRegularFile(info) ? Repository.text(info) : "";
            problems.unless(
                    text.contains("@NullMarked") && text.startsWith("/**"),
                    Repository.name(info)
                            + ": say in one to three sentences what the package is for and must"
                            + " never do, and mark it @NullMarked");
        }
        problems.none();
    }

    @Test
    void no_file_holds_unfinished_work_secrets_or_traces_of_one_machine() {
        for (Path file : Repository.files()) {
            String text = Repository.textIfReadable(file);
            UNWANTED.forEach(
                    (why, pattern) -> {
                        var found = pattern.matcher(text);
                        if (found.find()) {
                            long line =
                                    1
                                            + text.substring(0, found.start())
                                                    .chars()
                                                    .filter(c -> c == '\n')
                                                    .count();
                            problems.add(Repository.name(file) + ":" + line + " holds " + why);
                        }
                    });
        }
        problems.none();
    }

    @Test
    void the_top_level_holds_only_what_the_design_names() {
        for (Path child : Repository.children(Repository.ROOT)) {
            String name = Repository.lastName(child);
            problems.unless(
                    TOP.contains(name) || name.startsWith("."),
                    name + ": put it into functions, shared or infra");
        }
        for (String name : TOP) {
            problems.unless(
                    name.equals("target") || Files.exists(Repository.at(name)), "add " + name);
        }
        problems.none();
    }

    @Test
    void decision_notes_are_dated_numbered_short_and_weigh_alternatives() {
        Set<String> numbers = new TreeSet<>();
        for (Path note : Repository.children(Repository.at("infra/decisions"))) {
            String name = Repository.name(note);
            String file = Repository.lastName(note);
            if (!file.matches("\\d{4}-[a-z0-9-]+\\.md")) {
                problems.add(name + ": name it NNNN-what-was-decided.md");
                continue;
            }
            problems.unless(
                    numbers.add(file.substring(0, 4)),
                    name + ": the number is taken, use the next");
            String text = Repository.text(note);
            long lines = text.lines().count();
            problems.unless(
                    lines >= 20 && lines <= 40,
                    name + ": has " + lines + " lines, a note has 20 to 40");
            problems.unless(
                    Pattern.compile("\\A# .+\\s+.*\\b20\\d\\d-\\d\\d-\\d\\d\\b")
                            .matcher(text)
                            .find(),
                    name + ": write the date below the title, like 2026-11-21");
            for (String part : List.of("alternative", "reversal")) {
                problems.unless(
                        text.toLowerCase(Locale.ROOT).contains(part),
                        name + ": add the part on " + part + "s");
            }
        }
        problems.unless(!numbers.isEmpty(), "add decision notes to infra/decisions");
        problems.none();
    }

    private static void unwanted(String why, String pattern) {
        UNWANTED.put(why, Pattern.compile(pattern));
    }
}

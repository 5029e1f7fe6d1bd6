package org.socialcare.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Whatever broke a reader once, and whatever attacks begin with, breaks none. */
class SeedsTest {
    private static final Path ROOT = Path.of(System.getProperty("repository.root", "../.."));

    @TestFactory
    Stream<DynamicTest> nothing_that_was_found_breaks_a_reader_again() {
        List<DynamicTest> tests = new ArrayList<>();
        Attacks.all(ROOT)
                .forEach(
                        (reader, attacks) ->
                                attacks.forEach(
                                        attack ->
                                                tests.add(
                                                        DynamicTest.dynamicTest(
                                                                reader + ", " + attack.name(),
                                                                () -> replay(reader, attack)))));
        return tests.stream();
    }

    private static void replay(String reader, Attack attack) throws IOException {
        List<byte[]> seeds = Seeds.all(ROOT, reader, attack);
        assertThat(seeds).isNotEmpty();
        Check check = attack.check().get();
        seeds.forEach(check::check);
    }

    @Test
    void every_kept_input_lies_where_an_attack_looks_for_it() throws IOException {
        Set<String> known = new TreeSet<>();
        Attacks.all(ROOT)
                .forEach(
                        (reader, attacks) ->
                                attacks.forEach(attack -> known.add(reader + "/" + attack.name())));
        Path folder = ROOT.resolve("infra/fuzz/seeds");
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile).map(Path::getParent))
                    .allMatch(parent -> known.contains(folder.relativize(parent).toString()));
        }
    }
}

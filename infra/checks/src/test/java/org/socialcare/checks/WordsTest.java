package org.socialcare.checks;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.StringReader;
import java.util.Properties;

/** What notices and the desk both name, they name alike. */
final class WordsTest {
    private static final String NOTICES =
            "shared/domain/src/main/resources/org/socialcare/domain/notices/words_";
    private static final String DESK = "infra/site/desk/i18n/leads.";

    private final Problems problems = new Problems();

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "el"})
    void indicators_rhythms_packs_and_metrics_have_one_name(String language) throws IOException {
        Properties notices = new Properties();
        String file = NOTICES + language + ".properties";
        notices.load(new StringReader(Repository.text(Repository.at(file))));
        Tree.read(Repository.text(Repository.at(DESK + language + ".json")))
                .fields()
                .forEach(
                        (name, word) ->
                                problems.unless(
                                        !isShared(name)
                                                || word.text().equals(notices.getProperty(name)),
                                        file + ": write " + name + "=" + word.text()));
        problems.none();
    }

    @Test
    void the_desk_has_such_names_at_all() {
        problems.unless(
                Tree.read(Repository.text(Repository.at(DESK + "en.json")))
                                .fields()
                                .keySet()
                                .stream()
                                .filter(WordsTest::isShared)
                                .count()
                        > 20,
                DESK + "en.json: names of metrics have moved; look for them there");
        problems.none();
    }

    private static boolean isShared(String name) {
        return name.startsWith("indicator.")
                || name.startsWith("rhythm.")
                || name.startsWith("pack.")
                || name.startsWith("metric.");
    }
}

package org.socialcare.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

class WordsTest {
    private static final Map<String, Set<String>> PLURAL_FORMS =
            Map.of(
                    "zh",
                    Set.of("other"),
                    "en",
                    Set.of("one", "other"),
                    "el",
                    Set.of("one", "other"));
    private static final Words ENGLISH = Words.of("en");
    private static final String MODULES = String.join("\n", DeskFiles.endingWith(".js").values());

    @ParameterizedTest
    @ValueSource(strings = {"zh", "el"})
    void a_language_has_exactly_the_keys_of_english(String language) {
        assertThat(Words.of(language).keys()).containsExactlyInAnyOrderElementsOf(ENGLISH.keys());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "el"})
    void a_translation_fills_in_what_the_english_text_fills_in(String language) {
        Words words = Words.of(language);
        for (String key : ENGLISH.keys()) {
            assertThat(words.placeholders(key)).as(key).isEqualTo(ENGLISH.placeholders(key));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en", "el"})
    void a_counted_text_has_every_plural_form_of_its_language(String language) {
        Words.of(language)
                .texts()
                .forEach(
                        (key, forms) -> {
                            if (!forms.keySet().equals(Set.of(""))) {
                                assertThat(forms.keySet())
                                        .as(key)
                                        .isEqualTo(PLURAL_FORMS.get(language));
                            }
                            assertThat(forms.values()).as(key).noneMatch(String::isBlank);
                        });
    }

    @Test
    void every_text_that_a_module_names_exists() {
        List<String> named = new ArrayList<>(DeskFiles.findAll("\\bt\\(\\s*'([^']+)'", MODULES));
        named.addAll(DeskFiles.findAll("'(do\\.\\w+|invalid\\.\\w+)'", MODULES));
        assertThat(named).hasSizeGreaterThan(100).allMatch(ENGLISH.keys()::contains);
    }

    @Test
    void every_group_that_a_module_chooses_from_exists() {
        assertThat(groups())
                .allMatch(group -> ENGLISH.keys().stream().anyMatch(key -> key.startsWith(group)));
    }

    @Test
    void no_text_is_left_over() {
        Set<String> groups = groups();
        assertThat(ENGLISH.keys())
                .allMatch(
                        key ->
                                MODULES.contains("'" + key + "'")
                                        || groups.stream().anyMatch(key::startsWith));
    }

    // The fixed beginnings of keys that are put together: t(`clock.${kind}`) and named('flag',
    // code).
    private static Set<String> groups() {
        Set<String> groups =
                new TreeSet<>(DeskFiles.findAll("\\bt\\([^`;]*`([a-zA-Z.]+\\.)\\$\\{", MODULES));
        DeskFiles.findAll("(?:\\bnamed\\(|\\bknown\\(|\\bgroup: )'(\\w+)'", MODULES)
                .forEach(group -> groups.add(group + "."));
        DeskFiles.findAll("text: `(\\w+\\.)\\$\\{", MODULES).forEach(groups::add);
        return groups;
    }
}

package org.socialcare.site;

import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The desk's texts in one language: by key, then by plural form ({@code ""} for a text without).
 */
record Words(String language, Map<String, Map<String, String>> texts) {
    static final List<String> LANGUAGES = List.of("zh", "en", "el");
    // What everybody loads, and what only some pages or messages need.
    private static final List<String> CHAPTERS =
            List.of(
                    "",
                    "leads.",
                    "attention.",
                    "masked.",
                    "labels.",
                    "knowledge.",
                    "rules.",
                    "care.",
                    "calendars.",
                    "people.",
                    "kpis.",
                    "coverage.",
                    "handover.",
                    "reapply.",
                    "goals.");

    static Words of(String language) {
        // JSON is YAML, and the loader refuses a key that comes twice.
        var settings = LoadSettings.builder().setAllowDuplicateKeys(false).build();
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        for (String chapter : CHAPTERS) {
            var file = DeskFiles.read("i18n/" + chapter + language + ".json");
            ((Map<?, ?>) new Load(settings).loadFromString(file))
                    .forEach(
                            (key, value) -> {
                                if (texts.put((String) key, forms(value)) != null) {
                                    throw new IllegalStateException(key + " is in two chapters");
                                }
                            });
        }
        return new Words(language, texts);
    }

    Set<String> keys() {
        return texts.keySet();
    }

    /** The names in braces that occur in a text, whichever its form. */
    Set<String> placeholders(String key) {
        Set<String> names = new TreeSet<>();
        texts.getOrDefault(key, Map.of())
                .values()
                .forEach(text -> names.addAll(DeskFiles.findAll("\\{(\\w+)}", text)));
        return names;
    }

    private static Map<String, String> forms(Object value) {
        if (value instanceof String text) {
            return Map.of("", text);
        }
        Map<String, String> forms = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((form, text) -> forms.put((String) form, (String) text));
        return forms;
    }
}

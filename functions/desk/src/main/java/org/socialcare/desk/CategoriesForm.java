package org.socialcare.desk;

import org.socialcare.domain.triage.Category;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Kinds of tickets that a setting is limited to; empty for all. */
final class CategoriesForm {
    private static final Set<String> NAMES =
            Arrays.stream(Category.values())
                    .map(category -> category.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());

    private CategoriesForm() {}

    static Set<Category> read(Form form) {
        return form.all(
                "categories",
                NAMES::contains,
                word -> Category.valueOf(word.toUpperCase(Locale.ROOT)));
    }
}

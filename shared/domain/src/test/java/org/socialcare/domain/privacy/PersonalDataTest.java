package org.socialcare.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

class PersonalDataTest {
    private static final List<String> LANGUAGES = List.of("zh", "en", "el");
    private static final int LONG = 100_000;

    @Test
    void there_are_enough_rows_of_every_language_to_tell() {
        assertThat(MarkedRow.all()).hasSizeGreaterThan(400);
        for (String language : LANGUAGES) {
            assertThat(rows(language)).hasSizeGreaterThan(100);
        }
    }

    @ParameterizedTest
    @EnumSource(PersonalKind.class)
    void what_is_personal_is_found_in_every_language(PersonalKind kind) {
        double floor = kind == PersonalKind.ADDRESS ? 0.85 : 0.95;
        for (String language : LANGUAGES) {
            List<String> missed = new ArrayList<>();
            int marked = 0;
            for (MarkedRow row : rows(language)) {
                List<PersonalSpan> found = PersonalData.find(row.text());
                for (PersonalSpan span : of(kind, row.marked())) {
                    marked++;
                    if (found.stream().noneMatch(one -> covers(one, span))) missed.add(row.text());
                }
            }
            assertThat(marked).isGreaterThan(5);
            assertThat(1 - (double) missed.size() / marked)
                    .as("recall of %s in %s, missed in %s", kind, language, missed)
                    .isGreaterThanOrEqualTo(floor);
        }
    }

    @ParameterizedTest
    @EnumSource(PersonalKind.class)
    void what_is_found_is_what_it_is_said_to_be(PersonalKind kind) {
        for (String language : LANGUAGES) {
            List<String> wrong = new ArrayList<>();
            int all = 0;
            for (MarkedRow row : rows(language)) {
                for (PersonalSpan found : of(kind, PersonalData.find(row.text()))) {
                    all++;
                    if (of(kind, row.marked()).stream().noneMatch(m -> meet(m, found))) {
                        wrong.add(row.text());
                    }
                }
            }
            assertThat(1 - (double) wrong.size() / all)
                    .as("precision of %s in %s, wrong in %s", kind, language, wrong)
                    .isGreaterThanOrEqualTo(0.95);
        }
    }

    @Test
    void orders_parcels_prices_dates_sizes_and_models_are_left_alone() {
        List<MarkedRow> ordinary =
                MarkedRow.all().stream().filter(row -> row.marked().isEmpty()).toList();
        List<String> masked =
                ordinary.stream()
                        .map(MarkedRow::text)
                        .filter(text -> !PersonalData.find(text).isEmpty())
                        .toList();

        assertThat(ordinary).hasSizeGreaterThan(150);
        assertThat((double) masked.size() / ordinary.size())
                .as("masked wrongly: %s", masked)
                .isLessThanOrEqualTo(0.005);
    }

    @Test
    void a_wrong_check_digit_makes_a_number_ordinary() {
        assertThat(PersonalData.find("11010519491231002X")).hasSize(1);
        assertThat(PersonalData.find("110105194912310021")).isEmpty();
        assertThat(PersonalData.find("see 4111 1111 1111 1111")).hasSize(1);
        assertThat(PersonalData.find("see 4111 1111 1111 1112")).isEmpty();
        assertThat(PersonalData.find("to GB82 WEST 1234 5698 7654 32")).hasSize(1);
        assertThat(PersonalData.find("to GB83 WEST 1234 5698 7654 32")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1 ",
                "12-",
                "+",
                "+1",
                "@",
                "a@",
                "a@b.co ",
                "GR",
                "GR16",
                "号",
                "路1号",
                "市区路",
                "1 a ",
                "1 Main St, ",
                "Οδός 1 ",
                "(",
                "•",
                "•••1",
                "138",
                "13812345678 ",
                "一三八",
                "A1号",
                "order 1234567 ",
                "po box ",
                "12 Aa Bb ",
                "路",
                "栋1",
                "12-34-",
                "\uD83D\uDE00",
                "\u0000"
            })
    void a_hostile_text_of_any_length_is_read_to_its_end(String piece) {
        String hostile = piece.repeat(LONG / piece.length());

        int end = 0;
        for (PersonalSpan span : PersonalData.find(hostile)) {
            assertThat(span.start()).isGreaterThanOrEqualTo(end);
            end = span.end();
        }
        assertThat(end).isLessThanOrEqualTo(hostile.length());
    }

    private static List<MarkedRow> rows(String language) {
        return MarkedRow.all().stream().filter(row -> row.language().equals(language)).toList();
    }

    private static List<PersonalSpan> of(PersonalKind kind, List<PersonalSpan> spans) {
        return spans.stream().filter(span -> span.kind() == kind).toList();
    }

    /** All of a number; of an address nearly all of it. */
    private static boolean covers(PersonalSpan found, PersonalSpan marked) {
        int common = Math.min(found.end(), marked.end()) - Math.max(found.start(), marked.start());
        double share = marked.kind() == PersonalKind.ADDRESS ? 0.7 : 1;
        return found.kind() == marked.kind() && common >= share * (marked.end() - marked.start());
    }

    private static boolean meet(PersonalSpan one, PersonalSpan other) {
        return one.meets(other.start(), other.end());
    }
}

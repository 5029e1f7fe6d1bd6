package org.socialcare.domain.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class KnowledgeBaseTest {
    private static final Instant NOW = Counter.NOW;
    private static final Article RETURNS =
            Counter.article("returns", "How do I return an item?", "Print the label.");
    private static final Article WARRANTY =
            Counter.article("warranty", "How long is the warranty?", "Two years.");

    private final KnowledgeBase base =
            new KnowledgeBase(List.of(RETURNS, WARRANTY, Counter.hours()), Counter.NORMALISER);

    @Test
    void the_same_words_are_certain_whatever_their_case_endings_and_small_words() {
        var found = base.find("how can I RETURN items", "en", NOW);

        assertThat(found.getFirst().article()).isEqualTo(RETURNS);
        assertThat(found.getFirst().confidence()).isCloseTo(1, within(1e-9));
        assertThat(found.getFirst().phrasing()).isEqualTo("How do I return an item?");
        assertThat(found.getFirst().shared()).containsExactly("return", "item");
    }

    @Test
    void words_that_nobody_foresaw_count_against_it() {
        double plain = confidence("return an item");
        double more = confidence("return an item to the moon by rocket");

        assertThat(more).isLessThan(plain);
    }

    @Test
    void two_articles_equally_near_are_half_as_sure_as_one() {
        var twin = Counter.article("twin", "How do I return an item?", "Otherwise.");
        var both = new KnowledgeBase(List.of(RETURNS, twin), Counter.NORMALISER);

        var found = both.find("How do I return an item?", "en", NOW);

        assertThat(found.getFirst().score()).isCloseTo(1, within(1e-9));
        assertThat(found.getFirst().confidence()).isCloseTo(0.5, within(1e-9));
        assertThat(found.get(1).confidence()).isZero();
    }

    @Test
    void one_sentence_of_several_is_found_too() {
        assertThat(confidence("I bought a lovely bowl on my birthday. How do I return an item?"))
                .isCloseTo(0.9, within(1e-9));
    }

    @Test
    void another_language_and_nothing_at_all_find_nothing() {
        assertThat(base.find("How do I return an item?", "el", NOW)).isEmpty();
        assertThat(base.find("", "en", NOW)).isEmpty();
        assertThat(base.find("?!…", "en", NOW)).isEmpty();
        assertThat(base.find("volcano", "en", NOW)).isEmpty();
    }

    @Test
    void only_approved_articles_within_their_time_are_found() {
        var draft = RETURNS.as(Article.State.DRAFT, Optional.empty());
        var retired = RETURNS.as(Article.State.RETIRED, Optional.empty());
        var summer =
                new Article(
                        "summer",
                        1,
                        Article.State.APPROVED,
                        "lin",
                        Optional.of("sofia"),
                        RETURNS.words(),
                        Optional.of(NOW),
                        Optional.of(NOW.plusSeconds(60)));
        var some = new KnowledgeBase(List.of(draft, retired, summer), Counter.NORMALISER);

        assertThat(some.find("return an item", "en", NOW.minusSeconds(1))).isEmpty();
        assertThat(some.find("return an item", "en", NOW)).hasSize(1);
        assertThat(some.find("return an item", "en", NOW.plusSeconds(60))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "zh,可以开发票吗,请问能开發票吗？",
        "el,Πόσο διαρκεί η εγγύηση;,ποσο διαρκουν οι εγγυησεισ",
        "en,Do you gift-wrap?,gift wrapping"
    })
    void scripts_accents_and_endings_do_not_matter(String language, String phrasing, String asked) {
        var words = new ArticleWords(phrasing, List.of(phrasing), "Yes.", Map.of());
        var article =
                new Article(
                        "it",
                        1,
                        Article.State.APPROVED,
                        "lin",
                        Optional.of("sofia"),
                        Map.of(language, words),
                        Optional.empty(),
                        Optional.empty());
        var one = new KnowledgeBase(List.of(article), Counter.NORMALISER);

        assertThat(one.find(asked, language, NOW).getFirst().confidence()).isGreaterThan(0.6);
    }

    private double confidence(String question) {
        return base.find(question, "en", NOW).getFirst().confidence();
    }
}

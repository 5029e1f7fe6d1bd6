package org.socialcare.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.answers.AnswerRules;
import org.socialcare.domain.answers.Article;
import org.socialcare.domain.answers.ArticleWords;
import org.socialcare.domain.ports.KeepAnswers;
import org.socialcare.domain.ports.SaveSetting.Saved;
import org.socialcare.testkit.Some;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@link KeepAnswers} promises. */
public abstract class AnswersContract {
    private final String brand = Some.unique("brand");

    /** The adapter, over a store that may hold other tests' brands. */
    protected abstract KeepAnswers answers();

    @Test
    void what_was_saved_is_read_at_once_under_its_new_version() {
        var article = article("returns");

        assertThat(answers().save(brand, article, 0)).isEqualTo(new Saved.Done(1));
        assertThat(answers().article(brand, "returns")).contains(article.at(1));
        assertThat(answers().articles(brand)).containsExactly(article.at(1));

        var retired = article.as(Article.State.RETIRED, Optional.empty());
        assertThat(answers().save(brand, retired, 1)).isEqualTo(new Saved.Done(2));
        assertThat(answers().article(brand, "returns")).contains(retired.at(2));
    }

    @Test
    void whoever_was_overtaken_is_told_the_version_in_force() {
        answers().save(brand, article("returns"), 0);

        assertThat(answers().save(brand, article("returns"), 0)).isEqualTo(new Saved.Overtaken(1));
        assertThat(answers().save(brand, article("returns"), 7)).isEqualTo(new Saved.Overtaken(1));
        assertThat(answers().save(brand, article("new"), 3)).isEqualTo(new Saved.Overtaken(0));
    }

    @Test
    void articles_come_by_their_ids_and_only_the_brands_own() {
        for (var id : List.of("c", "a", "b")) answers().save(brand, article(id), 0);
        answers().save(Some.unique("other"), article("d"), 0);

        assertThat(answers().articles(brand))
                .extracting(Article::id)
                .containsExactly("a", "b", "c");
        assertThat(answers().article(brand, "d")).isEmpty();
    }

    @Test
    void the_usual_rules_hold_until_the_brand_decides_others() {
        assertThat(answers().rules(brand)).isEqualTo(AnswerRules.USUAL);
        var strict =
                new AnswerRules(
                        Map.of("en", "Hello, {expected}."),
                        Map.of(),
                        Map.of(),
                        List.of("agent"),
                        90,
                        0);

        assertThat(answers().save(brand, strict, 0)).isEqualTo(new Saved.Done(1));
        assertThat(answers().save(brand, strict, 0)).isEqualTo(new Saved.Overtaken(1));

        assertThat(answers().rules(brand)).isEqualTo(strict.at(1));
        assertThat(answers().articles(brand)).isEmpty();
    }

    private static Article article(String id) {
        var words =
                new ArticleWords(
                        "Τίτλος", List.of("怎么退货?", "How?"), "So.", Map.of("weibo", "Shorter."));
        return new Article(
                id,
                0,
                Article.State.APPROVED,
                "lin",
                Optional.of("sofia"),
                Map.of("en", words, "zh", words),
                Optional.of(Some.NOW),
                Optional.of(Some.NOW.plusSeconds(60)));
    }
}

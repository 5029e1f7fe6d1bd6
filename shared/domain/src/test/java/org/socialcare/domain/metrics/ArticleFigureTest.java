package org.socialcare.domain.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.conversation.Automatic;
import org.socialcare.domain.conversation.Automatic.Kind;

class ArticleFigureTest {
    private static final Automatic RETURNS = new Automatic(Kind.ARTICLE, "returns", 2, 0.9);

    @Test
    void an_article_is_counted_with_whether_a_person_answered_all_the_same() {
        var alone =
                Tale.of("ada")
                        .asks(Shop.at("10:00"))
                        .told(RETURNS, Shop.at("10:01"))
                        .resolves("lin", "solved", Shop.at("11:00"));
        var followed =
                Tale.of("bo")
                        .asks(Shop.at("10:00"))
                        .told(RETURNS, Shop.at("10:01"))
                        .replies("lin", Shop.at("10:05"));
        var greeted = Tale.of("cleo").asks(Shop.at("10:00")).greeted(Shop.at("10:01"));

        assertThat(ArticleFigure.of(Shop.stories(alone, followed, greeted), Shop.day()))
                .containsOnlyKeys("returns")
                .containsValue(new ArticleFigure(2, 1));
        assertThat(
                        ArticleFigure.of(
                                Shop.stories(alone),
                                new Span(Shop.DAY.plusDays(1), Shop.DAY.plusDays(1), Shop.ZONE)))
                .isEmpty();
    }
}

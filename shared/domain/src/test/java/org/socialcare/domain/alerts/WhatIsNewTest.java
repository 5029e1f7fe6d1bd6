package org.socialcare.domain.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.alerts.WhatIsNew.Candidate;

import java.util.List;

class WhatIsNewTest {
    @Test
    void one_product_in_most_of_what_counts_is_news() {
        assertThat(news(News.Kind.PRODUCT, 12, 20, 3, 60))
                .containsExactly(new News(News.Kind.PRODUCT, "it", 0.6));
    }

    @Test
    void more_of_everything_is_none() {
        assertThat(news(News.Kind.PRODUCT, 120, 200, 36, 60)).isEmpty();
    }

    @Test
    void a_few_or_a_small_part_are_none() {
        assertThat(news(News.Kind.POST, 2, 3, 0, 50)).isEmpty();
        assertThat(news(News.Kind.POST, 20, 100, 0, 50)).isEmpty();
    }

    @Test
    void the_one_language_of_a_new_channel_is_none() {
        assertThat(news(News.Kind.REGION, 20, 20, 0, 0)).isEmpty();
        assertThat(news(News.Kind.REGION, 20, 20, 1, 40)).hasSize(1);
    }

    @Test
    void at_most_three_are_told_the_clearest_first() {
        var some =
                List.of(
                        new Candidate(News.Kind.POST, "a", 8, 20, 6, 60),
                        new Candidate(News.Kind.PRODUCT, "b", 8, 20, 0, 60),
                        new Candidate(News.Kind.CARRIER, "c", 8, 20, 2, 60),
                        new Candidate(News.Kind.KEYWORD, "d", 8, 20, 4, 60));

        assertThat(WhatIsNew.among(some)).extracting(News::label).containsExactly("b", "c", "d");
    }

    private static List<News> news(News.Kind kind, int now, int ofNow, int before, int ofBefore) {
        return WhatIsNew.among(List.of(new Candidate(kind, "it", now, ofNow, before, ofBefore)));
    }
}

package org.socialcare.domain.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightedLengthTest {
    @ParameterizedTest
    @CsvSource({
        "hello,5",
        "Καλημέρα,8",
        "你好,4",
        "カタカナ,8",
        "e\u0301,1", // composed before it is counted
        "😀,2",
        "👨‍👩‍👧‍👦,2",
        "👍🏽,2",
        "🇬🇷,2",
        "1️⃣,2",
        "❤️,2",
        "“quoted”…,10",
        "https://example.com/a/very/long/path?with=a&query=1,23",
        "http://a.b,23",
        "see https://a.b now,31",
        "看https://a.b/c看看,29",
        "https:// is none,16",
        "example.com,11"
    })
    void characters_weigh_what_x_says(String text, int length) {
        assertThat(WeightedLength.of(text)).isEqualTo(length);
    }

    @Test
    void nothing_weighs_nothing() {
        assertThat(WeightedLength.of("")).isZero();
    }

    @Test
    void an_answer_in_public_is_counted_as_the_platform_counts_it() {
        ReplyRules x = ReplyRules.of("x");
        ReplyRules weibo = ReplyRules.of("weibo");

        assertThat(x.isTooLong("好".repeat(140), true)).isFalse();
        assertThat(x.isTooLong("好".repeat(141), true)).isTrue();
        assertThat(x.isTooLong("好".repeat(10_000), false)).isFalse();
        assertThat(x.isTooLong("好".repeat(10_001), false)).isTrue();
        assertThat(weibo.isTooLong("好".repeat(140), true)).isFalse();
        assertThat(weibo.isTooLong("好".repeat(141), true)).isTrue();
    }
}

package org.socialcare.domain.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.PostRules.Fault;
import org.socialcare.domain.channel.PostRules.Problem;

import java.util.List;

class PostRulesTest {
    private static final String LINK = "https://shop.example/news";
    private static final String PICTURE = "https://shop.example/a.jpg";

    @Test
    void a_link_counts_where_it_stands_in_the_text_and_as_the_platform_counts() {
        assertThat(problems("x", "", "a".repeat(256), LINK)).isEmpty();
        assertThat(problems("x", "", "a".repeat(257), LINK))
                .containsExactly(new Problem("text", Fault.TOO_LONG, 280));
        assertThat(problems("x", "", "字".repeat(141), ""))
                .containsExactly(new Problem("text", Fault.TOO_LONG, 280));
        assertThat(problems("weibo", "", "字".repeat(140), LINK))
                .containsExactly(new Problem("text", Fault.TOO_LONG, 140));
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        assertThat(problems("wechat", "", " ", "", PICTURE))
                .containsExactly(
                        new Problem("title", Fault.MISSING, 0),
                        new Problem("text", Fault.MISSING, 0),
                        new Problem("pictures", Fault.NOT_POSSIBLE, 0));
        assertThat(problems("instagram", "Title", "Words", LINK))
                .containsExactly(
                        new Problem("title", Fault.NOT_POSSIBLE, 0),
                        new Problem("link", Fault.NOT_POSSIBLE, 0),
                        new Problem("pictures", Fault.TOO_FEW, 1));
        assertThat(problems("weibo", "", "Words", ""))
                .containsExactly(new Problem("link", Fault.MISSING, 0));
        assertThat(problems("facebook", "", "Words", LINK, PICTURE, PICTURE))
                .containsExactly(
                        new Problem("pictures", Fault.TOO_MANY, 1),
                        new Problem("pictures", Fault.EITHER_PICTURE_OR_LINK, 0));
        assertThat(problems("wechat", "t".repeat(65), "Words", ""))
                .containsExactly(new Problem("title", Fault.TOO_LONG, 64));
    }

    @Test
    void only_public_https_addresses_are_taken() {
        for (String address :
                List.of("http://shop.example", "https://u@shop.example", "javascript:1", "a b")) {
            assertThat(problems("facebook", "", "Words", address))
                    .as(address)
                    .containsExactly(new Problem("link", Fault.NO_ADDRESS, 0));
            assertThat(problems("facebook", "", "Words", "", address))
                    .as(address)
                    .containsExactly(new Problem("pictures", Fault.NO_ADDRESS, 0));
        }
    }

    @Test
    void what_a_platform_takes_whole_has_no_problem() {
        assertThat(problems("facebook", "", "Words", LINK)).isEmpty();
        assertThat(problems("instagram", "", "Words", "", PICTURE)).isEmpty();
        assertThat(problems("wechat", "Title", "Words", LINK)).isEmpty();
        assertThat(problems("linkedin", "", "Words", LINK)).isEmpty();
        assertThat(problems("signed", "", "Words", LINK, PICTURE, PICTURE)).isEmpty();
        assertThat(PostRules.of("whatsapp")).isEmpty();
    }

    private static List<Problem> problems(
            String platform, String title, String text, String link, String... pictures) {
        return PostRules.of(platform)
                .orElseThrow()
                .problems(new Posting(title, text, link, List.of(pictures)));
    }
}

package org.socialcare.domain.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.PostRules.Fault;
import org.socialcare.domain.channel.PostRules.Problem;

import java.util.Collections;
import java.util.List;

class PostRulesTest {
    private static final String LINK = "https://shop.example/news";
    private static final PostMedia PICTURE = file(MediaType.JPEG, 1_000);
    private static final PostMedia VIDEO = file(MediaType.MP4, 1_000);

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
                        new Problem("media", Fault.NOT_POSSIBLE, 0));
        assertThat(problems("instagram", "Title", "Words", LINK))
                .containsExactly(
                        new Problem("title", Fault.NOT_POSSIBLE, 0),
                        new Problem("link", Fault.NOT_POSSIBLE, 0),
                        new Problem("media", Fault.TOO_FEW, 1));
        assertThat(problems("weibo", "", "Words", ""))
                .containsExactly(new Problem("link", Fault.MISSING, 0));
        assertThat(problems("facebook", "", "Words", LINK, times(11, PICTURE)))
                .containsExactly(
                        new Problem("media", Fault.TOO_MANY, 10),
                        new Problem("media", Fault.EITHER_PICTURE_OR_LINK, 0));
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
        }
    }

    @Test
    void each_platform_says_how_many_pictures_and_which() {
        assertThat(problems("x", "", "Words", "", times(5, PICTURE)))
                .containsExactly(new Problem("media", Fault.TOO_MANY, 4));
        assertThat(problems("weibo", "", "Words", LINK, PICTURE, PICTURE))
                .containsExactly(new Problem("media", Fault.TOO_MANY, 1));
        assertThat(problems("instagram", "", "Words", "", file(MediaType.PNG, 1)))
                .containsExactly(new Problem("media", Fault.TYPE_NOT_TAKEN, 0));
        assertThat(problems("x", "", "Words", "", file(MediaType.PNG, 5_000_001)))
                .containsExactly(new Problem("image", Fault.TOO_LARGE, 5));
        assertThat(problems("signed", "", "Words", "", file(MediaType.PDF, 1)))
                .containsExactly(new Problem("media", Fault.TYPE_NOT_TAKEN, 0));
    }

    @Test
    void a_video_is_refused_where_none_is_taken_and_where_pictures_stand_beside_it() {
        assertThat(problems("x", "", "Words", "", VIDEO))
                .containsExactly(new Problem("video", Fault.NOT_POSSIBLE, 0));
        assertThat(problems("facebook", "", "Words", "", VIDEO)).isEmpty();
        assertThat(problems("facebook", "", "Words", "", VIDEO, PICTURE))
                .containsExactly(new Problem("media", Fault.EITHER_PICTURES_OR_VIDEO, 0));
        assertThat(problems("facebook", "", "Words", "", VIDEO, VIDEO))
                .containsExactly(new Problem("video", Fault.TOO_MANY, 1));
        assertThat(problems("instagram", "", "Words", "", VIDEO, PICTURE)).isEmpty();
        assertThat(problems("instagram", "", "Words", "", file(MediaType.MP4, 100_000_001)))
                .containsExactly(new Problem("video", Fault.TOO_LARGE, 100));
    }

    @Test
    void what_a_picture_shows_has_a_thousand_characters() {
        var talkative = new PostMedia(PICTURE.media(), "字".repeat(1001));

        assertThat(problems("x", "", "Words", "", talkative, talkative))
                .containsExactly(new Problem("description", Fault.TOO_LONG, 1000));
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
            String platform, String title, String text, String link, PostMedia... media) {
        return PostRules.of(platform)
                .orElseThrow()
                .problems(new Posting(title, text, link, List.of(media)));
    }

    private static PostMedia file(MediaType type, long bytes) {
        return new PostMedia(Media.of("lamp", "lamp", type, bytes), "");
    }

    private static PostMedia[] times(int count, PostMedia one) {
        return Collections.nCopies(count, one).toArray(PostMedia[]::new);
    }
}

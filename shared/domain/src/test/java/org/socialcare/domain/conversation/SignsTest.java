package org.socialcare.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Sign;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.domain.conversation.Signs.Silence;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Channel;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class SignsTest {
    private static final double A_DAY = 24 * 3600;

    private final Scene scene = Scene.direct();

    SignsTest() {
        scene.asks(0);
    }

    @Test
    void a_customer_who_has_just_written_is_shown_what_the_brand_wants() {
        var seenOnly = wanting(Scene.CHANNEL, Set.of(Sign.SEEN));

        assertThat(Signs.wanted(scene.now(), seenOnly, Scene.at(1))).containsExactly(Sign.SEEN);
        assertThat(whyNot(scene.now(), seenOnly, Sign.SEEN, 1)).isEmpty();
        assertThat(whyNot(scene.now(), seenOnly, Sign.TYPING, 1)).contains(Silence.NOT_WANTED);
    }

    @Test
    void a_brand_that_has_decided_nothing_shows_nothing() {
        assertThat(Signs.wanted(scene.now(), Scene.SHOP, Scene.at(1))).isEmpty();
        assertThat(whyNot(scene.now(), Scene.SHOP, Sign.SEEN, 1)).contains(Silence.NOT_WANTED);
    }

    @Test
    void a_channel_that_was_taken_away_shows_nothing() {
        var other = wanting(new ChannelId("facebook", "other"), Set.of(Sign.SEEN));

        assertThat(whyNot(scene.now(), other, Sign.SEEN, 1)).contains(Silence.NOT_WANTED);
    }

    @Test
    void nothing_is_shown_in_public() {
        var comment =
                Elsewhere.as(scene.now(), Scene.CHANNEL, ThreadKey.post("post1", "ada"), "ada");

        assertThat(whyNot(comment, everything(Scene.CHANNEL), Sign.SEEN, 1))
                .contains(Silence.NOT_SUPPORTED);
    }

    @Test
    void nothing_is_shown_that_the_platform_does_not_know() {
        var wechat = new ChannelId("wechat", "mosaic");
        var there = Elsewhere.as(scene.now(), wechat, ThreadKey.direct("ada"), "ada");

        assertThat(Signs.wanted(there, everything(wechat), Scene.at(1)))
                .containsExactly(Sign.TYPING);
        assertThat(whyNot(there, everything(wechat), Sign.SEEN, 1)).contains(Silence.NOT_SUPPORTED);
    }

    @Test
    void nobody_is_shown_nothing() {
        var nobody = Elsewhere.as(scene.now(), Scene.CHANNEL, ThreadKey.direct("ada"), "");

        assertThat(whyNot(nobody, everything(Scene.CHANNEL), Sign.SEEN, 1))
                .contains(Silence.NO_CUSTOMER);
    }

    @Test
    void once_the_window_for_any_answer_has_closed_nothing_is_shown() {
        var brand = everything(Scene.CHANNEL);

        assertThat(whyNot(scene.now(), brand, Sign.TYPING, A_DAY)).isEmpty();
        assertThat(whyNot(scene.now(), brand, Sign.TYPING, A_DAY + 1))
                .contains(Silence.WINDOW_CLOSED);
        assertThat(Signs.wanted(scene.now(), brand, Scene.at(A_DAY + 1))).isEmpty();
    }

    @Test
    void wechat_shows_typing_half_a_minute_after_a_message_and_no_longer() {
        var wechat = new ChannelId("wechat", "mosaic");
        var there = Elsewhere.as(scene.now(), wechat, ThreadKey.direct("ada"), "ada");

        assertThat(whyNot(there, everything(wechat), Sign.TYPING, 30)).isEmpty();
        assertThat(whyNot(there, everything(wechat), Sign.TYPING, 31)).contains(Silence.TOO_LATE);
        assertThat(Signs.wanted(there, everything(wechat), Scene.at(31)))
                .containsExactly(Sign.TYPING);
    }

    @Test
    void every_sign_is_known_by_its_word() {
        for (var sign : Sign.values()) {
            assertThat(Sign.of(sign.word())).contains(sign);
        }
        assertThat(Sign.of("SEEN")).isEmpty();
        assertThat(Sign.of("")).isEmpty();
    }

    private static Optional<Silence> whyNot(
            Conversation conversation, Brand brand, Sign sign, double second) {
        return Signs.whyNot(conversation, brand, sign, Scene.at(second));
    }

    private static Brand everything(ChannelId channel) {
        return wanting(channel, Set.of(Sign.values()));
    }

    private static Brand wanting(ChannelId channel, Set<Sign> signs) {
        return new Brand(
                "mosaic",
                "Mosaic",
                ZoneOffset.UTC,
                List.of(
                        new Channel(
                                channel, "mosaic", "Page", "presales", true, signs, List.of(), 1)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}

package org.socialcare.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.Ability;
import org.socialcare.domain.channel.Sign;
import org.socialcare.system.EveryChannel.Channel;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Seen and typing, from the desk to every platform's simulator that knows them: shown once where
 * the channel's setting says so, not at all where it does not, and never in a reply's way.
 */
final class SignsTest {
    private static final Set<String> ARRIVED = Set.of("accepted", "delivered", "read");

    private final Suite suite = Suite.running();
    private final EveryChannel every = new EveryChannel(suite);
    private final SignSetting setting = new SignSetting(suite);

    @Test
    void a_customer_is_shown_once_what_the_channel_is_set_to_show_and_nothing_before() {
        var channels =
                every.all().stream().filter(channel -> !possible(channel).isEmpty()).toList();
        assertThat(channels)
                .extracting(Channel::platform)
                .contains("facebook", "instagram", "whatsapp", "wechat");
        every.onEach(
                channels,
                channel -> {
                    var signs = possible(channel);
                    var turn = every.turn(channel);
                    assertThat(turn.shows("typing").body().textOrEmpty("reason"))
                            .isEqualTo("not_wanted");
                    setting.during(
                            channel,
                            signs,
                            () -> {
                                turn.wants(signs);
                                turn.answer();
                                turn.becomes(ARRIVED);
                                signs.forEach(turn::show);
                                Eventually.holds(
                                        channel + " has shown " + signs,
                                        () -> turn.shown().size() == signs.size());
                                turn.answer();
                                turn.becomes(ARRIVED);
                            });
                    assertThat(turn.shown())
                            .as(channel.toString())
                            .containsExactlyInAnyOrderElementsOf(signs);
                    assertThat(turn.takenInOrder())
                            .as(channel.toString())
                            .isEqualTo(turn.answers());
                });
    }

    @Test
    void a_sign_that_meets_an_expired_token_leaves_the_reply_after_it_undisturbed() {
        every.onEach(
                every.all().stream()
                        .filter(channel -> channel.platform().equals("wechat"))
                        .toList(),
                channel -> {
                    var turn = every.turn(channel);
                    setting.during(
                            channel,
                            List.of("typing"),
                            () -> {
                                turn.wants(List.of("typing"));
                                turn.answer();
                                turn.becomes(ARRIVED);
                                turn.fault("expired-token");
                                turn.show("typing");
                                Eventually.holds(
                                        channel + " has refused the token",
                                        () -> !turn.shown().isEmpty());
                                turn.answer();
                                turn.becomes(ARRIVED);
                            });
                    assertThat(turn.shown()).containsExactly("expired-token");
                    assertThat(turn.takenInOrder()).isEqualTo(turn.answers());
                    turn.accessBecomes("fine");
                });
    }

    private static List<String> possible(Channel channel) {
        return Arrays.stream(Sign.values())
                .filter(sign -> Ability.of(channel.platform()).contains(sign.ability()))
                .map(Sign::word)
                .toList();
    }
}

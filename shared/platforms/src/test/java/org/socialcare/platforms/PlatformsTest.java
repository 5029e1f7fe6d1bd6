package org.socialcare.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.Ability;
import org.socialcare.domain.channel.Act;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Platform;
import org.socialcare.domain.channel.ReplyRules;

import java.util.List;
import java.util.Map;

class PlatformsTest {
    @Test
    void every_platform_is_found_by_its_name_and_no_other_name_finds_one() {
        for (Platform platform : Platforms.all()) {
            assertThat(Platforms.named(platform.name())).containsSame(platform);
        }
        assertThat(Platforms.all())
                .extracting(Platform::name)
                .containsExactlyInAnyOrder(
                        "douyin", //
                        "facebook", //
                        "instagram",
                        "wechat",
                        "wecom",
                        "weibo",
                        "whatsapp",
                        "x");
        assertThat(Platforms.named("Facebook")).isEmpty();
        assertThat(Platforms.named("")).isEmpty();
    }

    @Test
    void every_name_can_stand_in_an_address() {
        for (Platform platform : Platforms.all()) {
            assertThat(ChannelId.isValid(platform.name(), "shop")).isTrue();
        }
    }

    @Test
    void what_a_platform_can_be_asked_to_do_is_what_its_speech_does() {
        List<Act> acts =
                List.of(
                        new Act.AnswerPrivately("c1", "Hello", "r1"),
                        new Act.Hide("c1"),
                        new Act.Show("c1"),
                        new Act.MarkSeen("p1", "m1"),
                        new Act.Typing("p1", "m1"));
        for (Platform platform : Platforms.all()) {
            for (Act act : acts) {
                assertThat(platform.speech().act(act, new Credentials(Map.of()), "t").isPresent())
                        .as("%s: %s", platform.name(), act)
                        .isEqualTo(Ability.of(platform.name()).contains(act.ability()));
            }
        }
    }

    @Test
    void a_person_never_has_less_time_to_answer_than_a_machine() {
        for (Platform platform : Platforms.all()) {
            ReplyRules rules = platform.replyRules();
            assertThat(rules.extended()).isGreaterThanOrEqualTo(rules.window());
            assertThat(rules.window()).isPositive();
            assertThat(rules.longest()).isPositive();
            assertThat(rules.quota()).isNotNegative();
        }
    }
}

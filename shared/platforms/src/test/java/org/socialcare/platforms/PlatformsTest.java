package org.socialcare.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Platform;
import org.socialcare.domain.channel.ReplyRules;

class PlatformsTest {
    @Test
    void every_platform_is_found_by_its_name_and_no_other_name_finds_one() {
        for (Platform platform : Platforms.all()) {
            assertThat(Platforms.named(platform.name())).containsSame(platform);
        }
        assertThat(Platforms.all())
                .extracting(Platform::name)
                .containsExactly("facebook", "wechat", "douyin");
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

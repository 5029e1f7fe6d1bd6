package org.socialcare.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.Ability;
import org.socialcare.domain.channel.Act;
import org.socialcare.domain.channel.Attaching;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Media;
import org.socialcare.domain.channel.MediaRules;
import org.socialcare.domain.channel.Outgoing;
import org.socialcare.domain.channel.Platform;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.ReplyRules;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.channel.ThreadKey;

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
                        "kuaishou",
                        "linkedin",
                        "wechat",
                        "wecom",
                        "weibo",
                        "whatsapp",
                        "x",
                        "signed");
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
    void words_are_refused_where_a_platform_takes_none_and_never_where_it_does() {
        for (Platform platform : Platforms.all()) {
            for (ThreadKey.Kind kind : List.of(ThreadKey.Kind.DIRECT, ThreadKey.Kind.POST)) {
                boolean direct = kind == ThreadKey.Kind.DIRECT;
                Ability ability = direct ? Ability.SAY_DIRECTLY : Ability.SAY_PUBLICLY;
                Outgoing words = new Outgoing("r1", kind, "p1", "Hello", "", "", true, false);
                if (Ability.of(platform.name()).contains(ability)) {
                    assertThat(platform.speech().refusal(words)).as(platform.name()).isEmpty();
                }
                if (Ability.of(platform.name()).isEmpty()) {
                    assertThat(platform.speech().refusal(words)).as(platform.name()).isPresent();
                }
            }
        }
    }

    @Test
    void pictures_are_offered_exactly_where_they_can_be_sent() {
        for (Platform platform : Platforms.all()) {
            boolean able = Ability.of(platform.name()).contains(Ability.SEND_MEDIA);
            assertThat(platform.speech().attaching().isPresent())
                    .as(platform.name())
                    .isEqualTo(able);
            assertThat(MediaRules.of(platform.name()).largest().isEmpty())
                    .as(platform.name())
                    .isEqualTo(!able);
        }
    }

    @Test
    void customers_files_are_fetched_exactly_where_it_is_said() {
        for (Platform platform : Platforms.all()) {
            assertThat(platform.fetching().isPresent())
                    .as(platform.name())
                    .isEqualTo(Ability.of(platform.name()).contains(Ability.FETCH_FILES));
        }
    }

    @Test
    void every_file_that_a_platform_takes_can_be_worded_and_its_source_is_in_the_request() {
        Credentials credentials = new Credentials(Map.of("accounts", "wk1"));
        Outgoing to = new Outgoing("r1", ThreadKey.Kind.DIRECT, "p1", "", "m1", "wk1", true, false);
        for (Platform platform : Platforms.all()) {
            MediaRules.of(platform.name())
                    .largest()
                    .forEach(
                            (type, largest) -> {
                                Media media = Media.of("file-1", "a name", type, largest);
                                PlatformRequest sent =
                                        platform.speech()
                                                .attaching()
                                                .orElseThrow()
                                                .send(to, media, "the-source", credentials, "t");
                                assertThat(sent.body())
                                        .as("%s %s", platform.name(), type)
                                        .contains("the-source");
                            });
        }
    }

    @Test
    void no_answer_to_a_file_that_was_handed_over_counts_as_one_to_a_message() {
        for (Platform platform : Platforms.all()) {
            platform.speech()
                    .attaching()
                    .flatMap(Attaching::handingOver)
                    .ifPresent(over -> assertNothingIsTaken(platform, over));
        }
    }

    private static void assertNothingIsTaken(Platform platform, Attaching.HandingOver over) {
        for (int status : List.of(200, 201, 302, 400, 401, 404, 413, 429, 500, 502, 503)) {
            for (String body :
                    List.of("", "<html>", "[]", "{}", "{\"errcode\":0}", "{\"data\":{}}")) {
                Attaching.Given given =
                        over.understand(new PlatformResponse(status, Map.of(), body));
                assertThat(given)
                        .as("%s %s %s", platform.name(), status, body)
                        .isInstanceOf(Attaching.Given.Failed.class);
                assertThat(((Attaching.Given.Failed) given).why())
                        .isNotInstanceOfAny(SendResult.Unknown.class, SendResult.Accepted.class);
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

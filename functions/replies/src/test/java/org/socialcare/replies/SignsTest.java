package org.socialcare.replies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.aws.telling.Log;
import org.socialcare.domain.access.Tokens;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.Sign;
import org.socialcare.domain.ports.CallPlatform;
import org.socialcare.domain.ports.OrderSign.SignOrder;
import org.socialcare.platforms.Platforms;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.TestClock;
import org.socialcare.testkit.lambda.Invocation;
import org.socialcare.testkit.lambda.Printed;
import org.socialcare.testkit.lambda.QueueEvent;
import org.socialcare.testkit.memory.InMemoryConversations;
import org.socialcare.testkit.memory.InMemoryCredentials;
import org.socialcare.testkit.memory.InMemoryGrants;
import org.socialcare.testkit.memory.InMemoryMedia;
import org.socialcare.testkit.memory.InMemorySettings;
import org.socialcare.testkit.memory.ScriptedPlatform;
import org.socialcare.wire.facts.SignOrderJson;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Signs on their way to the customer: shown once or dropped, and never seen again either way. */
class SignsTest {
    private static final ChannelId FACEBOOK = new ChannelId("facebook", "mosaic");
    private static final ChannelId WHATSAPP = new ChannelId("whatsapp", "mosaic");
    private static final ChannelId WECHAT = new ChannelId("wechat", "mosaic");
    private static final String DONE = "{\"recipient_id\":\"770001\"}";
    private static final String EXPIRED = "{\"error\":{\"code\":190,\"message\":\"secret\"}}";
    private static final String THROTTLED = "{\"error\":{\"code\":4,\"message\":\"secret\"}}";

    private final ScriptedPlatform platform = new ScriptedPlatform();
    private final InMemoryCredentials credentials = new InMemoryCredentials();
    private final InMemoryConversations store = new InMemoryConversations();
    private final InMemoryGrants grants = new InMemoryGrants();
    private final Printed printed = new Printed();
    private final TestClock clock = new TestClock();
    private final Handler handler = handler(platform);

    SignsTest() {
        connect(FACEBOOK, Map.of("page_id", "500100", "page_token", "standing-token"));
        connect(WHATSAPP, Map.of("phone_number_id", "301", "access_token", "standing-token"));
        connect(WECHAT, Map.of("app_id", "wx1", "app_secret", "app-secret"));
    }

    @Test
    void a_sign_is_shown_to_its_customer() {
        platform.answers(200, DONE);

        assertThat(run(order(FACEBOOK, Sign.SEEN))).isEqualTo(Invocation.NOTHING_FAILED);

        assertThat(bodies())
                .containsExactly(
                        "{\"recipient\":{\"id\":\"770001\"},\"sender_action\":\"mark_seen\"}");
        assertThat(printed.text()).isEmpty();
    }

    @Test
    void where_the_platform_wants_it_the_newest_message_is_named() {
        platform.answers(200, "{\"success\":true}");

        run(order(WHATSAPP, Sign.TYPING));

        assertThat(bodies().getFirst())
                .contains("\"message_id\":\"m_newest\"", "\"typing_indicator\"");
        assertThat(printed.text()).isEmpty();
    }

    @Test
    void a_sign_that_comes_late_is_dropped_unseen() {
        var order = order(FACEBOOK, Sign.TYPING);
        clock.pass(Duration.ofSeconds(21));

        assertThat(run(order)).isEqualTo(Invocation.NOTHING_FAILED);

        assertThat(platform.requests()).isEmpty();
        assertThat(printed.text()).contains("sign.dropped", "too-late");
    }

    @Test
    void a_platform_that_does_not_take_it_is_not_asked_again() {
        platform.answers(400, THROTTLED).losesTheAnswer().cannotBeReached();

        for (int i = 0; i < 3; i++) {
            assertThat(run(order(FACEBOOK, Sign.TYPING))).isEqualTo(Invocation.NOTHING_FAILED);
        }

        assertThat(platform.requests()).hasSize(3);
        assertThat(printed.text())
                .contains("\"why\":\"retry\"", "\"why\":\"unknown\"", "\"why\":\"never-sent\"");
    }

    @Test
    void a_refused_token_is_left_for_a_reply_to_find() {
        platform.answers(400, EXPIRED).answers(200, DONE);

        run(order(FACEBOOK, Sign.TYPING));
        assertThat(printed.text()).contains("\"why\":\"token\"");
        assertThat(grants.kept(FACEBOOK).access().lostSince()).isEmpty();

        run(order(FACEBOOK, Sign.TYPING));
        assertThat(platform.requests()).hasSize(2);
    }

    @Test
    void a_token_that_every_answer_needs_is_fetched_for_a_sign_too() {
        platform.answers(200, "{\"access_token\":\"t\",\"expires_in\":7200}")
                .answers(200, "{\"errcode\":0}");

        run(order(WECHAT, Sign.TYPING));

        assertThat(platform.requests()).hasSize(2);
        assertThat(printed.text()).isEmpty();
    }

    @Test
    void where_access_is_lost_nobody_is_asked_for_it() {
        grants.lost(WECHAT, "", clock.instant());

        run(order(WECHAT, Sign.TYPING));

        assertThat(platform.requests()).isEmpty();
        assertThat(printed.text()).contains("no-token");
    }

    @Test
    void what_the_platform_does_not_know_is_dropped() {
        platform.answers(200, "{\"access_token\":\"t\",\"expires_in\":7200}");

        run(order(WECHAT, Sign.SEEN));

        assertThat(printed.text()).contains("not-supported");
    }

    @Test
    void whatever_goes_wrong_nothing_comes_back_and_the_next_one_is_shown() {
        var failing = handler(new FailsOnce());

        assertThat(
                        Invocation.of(
                                failing,
                                QueueEvent.of("shop-signs")
                                        .with("", "not JSON at all")
                                        .with("", SignOrderJson.write(order(FACEBOOK, Sign.SEEN)))
                                        .with("", SignOrderJson.write(order(FACEBOOK, Sign.SEEN)))
                                        .with(
                                                "",
                                                SignOrderJson.write(order(elsewhere(), Sign.SEEN)))
                                        .json()))
                .isEqualTo(Invocation.NOTHING_FAILED);

        assertThat(printed.lines()).hasSize(3);
        assertThat(printed.text()).contains("sign.failed", "no-channel");
    }

    @Test
    void nothing_printed_holds_a_person_a_token_or_a_platforms_words() {
        platform.answers(400, THROTTLED).answers(400, EXPIRED);

        run(order(FACEBOOK, Sign.SEEN));
        run(order(FACEBOOK, Sign.SEEN));

        assertThat(printed.lines()).hasSize(2);
        assertThat(printed.text()).doesNotContain("secret", "standing-token", "770001");
    }

    private static ChannelId elsewhere() {
        return new ChannelId("facebook", "nobodys");
    }

    private SignOrder order(ChannelId channel, Sign sign) {
        return new SignOrder(channel, sign, "770001", "m_newest", clock.instant());
    }

    private String run(SignOrder order) {
        var event = QueueEvent.of("shop-signs").with("", SignOrderJson.write(order));
        return Invocation.of(handler, event.json());
    }

    private List<String> bodies() {
        return platform.requests().stream().map(PlatformRequest::body).toList();
    }

    private void connect(ChannelId channel, Map<String, String> values) {
        credentials.with(channel, new Credentials(values));
    }

    private Handler handler(CallPlatform http) {
        var tokens = new Tokens(http, grants, clock);
        var attempts = new Attempts(store, store, store, new InMemorySettings(Some.brand()), clock);
        return new Handler(
                new Sender(
                        Platforms::named,
                        store,
                        attempts,
                        credentials,
                        tokens,
                        http,
                        new Delivery(new InMemoryMedia(), http)),
                new Signaller(Platforms::named, credentials, tokens, http, clock),
                (_, _) -> {
                    throw new AssertionError("a sign does not wait");
                },
                new Log(printed.stream(), ""));
    }

    /** A connection that breaks in a way nobody has thought of, and works from then on. */
    private final class FailsOnce implements CallPlatform {
        private boolean failed;

        @Override
        public Call call(PlatformRequest request) {
            if (!failed) {
                failed = true;
                throw new IllegalStateException("unthought of");
            }
            return platform.answers(200, DONE).call(request);
        }
    }
}

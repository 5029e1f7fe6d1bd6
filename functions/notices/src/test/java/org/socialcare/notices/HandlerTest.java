package org.socialcare.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.conversation.Change;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Receiving;
import org.socialcare.domain.notices.Patience;
import org.socialcare.domain.ports.CallPlatform.Call;
import org.socialcare.domain.rules.Action;
import org.socialcare.domain.rules.On;
import org.socialcare.domain.rules.Rule;
import org.socialcare.domain.rules.RuleSet;
import org.socialcare.domain.settings.NoticeTarget.Kind;
import org.socialcare.domain.settings.NoticeTarget.Language;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.SomeMessage;
import org.socialcare.testkit.lambda.Invocation;
import org.socialcare.testkit.lambda.QueueEvent;
import org.socialcare.wire.facts.FactJson;
import org.socialcare.wire.json.JsonReader;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class HandlerTest {
    private static final String TRIAL =
            "{\"v\":1,\"brand\":\"mosaic\",\"target\":\"slack\",\"trial\":\"key-1\","
                    + "\"at\":\"2026-03-02T02:00:00Z\"}";
    private static final String SENT_BACK = QueueEvent.failed("m0");

    private final Room room =
            new Room()
                    .with("wecom", Kind.WECOM, Language.ZH)
                    .with("dingtalk", Kind.DINGTALK, Language.ZH)
                    .with("feishu", Kind.FEISHU, Language.EN)
                    .with("slack", Kind.SLACK, Language.EN)
                    .with("mail", Kind.EMAIL, Language.EL);

    @Test
    void the_sample_is_told_to_every_target_in_its_language() {
        assertThat(room.handleSample()).isEqualTo(Invocation.NOTHING_FAILED);
        assertThat(room.waiting()).hasSize(5);
        assertThat(room.posted).isEmpty();

        room.work();

        assertThat(room.posted)
                .satisfiesExactlyInAnyOrder(
                        it -> assertThat(it).startsWith("qyapi.weixin.qq.com").contains("投诉率"),
                        it -> assertThat(it).startsWith("oapi.dingtalk.com").contains("投诉率"),
                        it ->
                                assertThat(it)
                                        .startsWith("open.feishu.cn")
                                        .contains("Complaint rate"),
                        it ->
                                assertThat(it)
                                        .startsWith("hooks.slack.com")
                                        .contains("Complaint rate"));
        assertThat(room.mails)
                .singleElement()
                .satisfies(
                        mail -> {
                            assertThat(mail.to()).isEqualTo("mail@brand.example");
                            assertThat(mail.subject()).contains("Ποσοστό παραπόνων");
                        });
        assertThat(room.aside).isEmpty();
    }

    @Test
    void a_fact_that_comes_again_is_told_once() {
        room.handleSample();
        room.work();
        room.handleSample();
        room.work();

        assertThat(room.posted).hasSize(4);
        assertThat(room.mails).hasSize(1);
    }

    @Test
    void a_rule_is_told_to_its_target_alone_and_once_for_a_ticket() {
        var first = Some.message("The lamp smokes!").withId("m1").from("770001");
        var opened = change(Optional.empty(), first);
        var again = first.withId("m2").at(Some.NOW.plusSeconds(60));

        room.handle(fact(opened), 1);
        room.work();
        room.handle(fact(change(Optional.of(opened.after()), again)), 1);
        room.work();

        assertThat(room.posted)
                .singleElement()
                .satisfies(
                        it ->
                                assertThat(it)
                                        .startsWith("hooks.slack.com")
                                        .contains("Lamps")
                                        .doesNotContain("smokes"));
        assertThat(room.mails).isEmpty();
    }

    private static Change change(Optional<Conversation> before, SomeMessage message) {
        var tell = List.<Action>of(new Action.Tell("slack"));
        var rule = new Rule("lamps", "Lamps", On.MESSAGE_RECEIVED, List.of(), true, tell, false);
        return Receiving.decide(
                before,
                message.received(),
                Some.channel(),
                Some.brand(),
                Optional.of(Some.understanding()),
                new RuleSet(3, List.of(rule)),
                message.at());
    }

    private static String fact(Change change) {
        var fact = FactJson.of(change.entry());
        return "{\"detail-type\":\"" + fact.type() + "\",\"detail\":" + fact.text() + "}";
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 401, 403, 404, 410})
    void a_broken_target_is_set_aside_with_its_reason_and_the_rest_are_told(int status) {
        answers("oapi.dingtalk.com", status, "gone");

        room.handleSample();
        room.work();

        assertThat(room.deliveries.isDelivered(fact(), "mosaic/wecom")).isTrue();
        assertThat(room.deliveries.isDelivered(fact(), "mosaic/feishu")).isTrue();
        assertThat(room.deliveries.isDelivered(fact(), "mosaic/slack")).isTrue();
        assertThat(room.deliveries.isDelivered(fact(), "mosaic/mail")).isTrue();
        assertThat(room.aside)
                .singleElement()
                .satisfies(
                        body -> {
                            var json = JsonReader.read(body);
                            assertThat(json.textOrEmpty("target")).isEqualTo("dingtalk");
                            assertThat(json.textOrEmpty("reason"))
                                    .isEqualTo(status == 302 ? "redirected" : "http-" + status);
                        });
        assertThat(room.printed.linesWith("notice.target-broken")).isEqualTo(1);
        assertThat(room.printed.linesWith("NoticeBroken")).isEqualTo(1);
        assertThat(room.waits).isEmpty();
    }

    @Test
    void what_was_set_aside_is_told_once_the_target_is_repaired() {
        answers("oapi.dingtalk.com", 404, "gone");
        room.handleSample();
        room.work();

        room.answers.clear();
        String redriven = room.aside.getFirst();

        assertThat(room.handle(redriven, 1)).isEqualTo(Invocation.NOTHING_FAILED);
        assertThat(room.deliveries.isDelivered(fact(), "mosaic/dingtalk")).isTrue();
    }

    @Test
    void an_outage_of_hours_loses_nothing_and_ends_set_aside() {
        room.answers.put("hooks.slack.com", new Call.Lost("SocketTimeoutException"));

        room.handleSample();
        room.work();

        Duration waited = room.waits.stream().reduce(Duration.ZERO, Duration::plus);
        assertThat(room.waits).hasSize(Patience.MOST_ATTEMPTS - 1);
        assertThat(waited).isGreaterThan(Duration.ofHours(1));
        assertThat(room.aside)
                .singleElement()
                .satisfies(
                        body ->
                                assertThat(JsonReader.read(body).textOrEmpty("reason"))
                                        .isEqualTo("gave-up:no-answer:SocketTimeoutException"));
        assertThat(room.posted.stream().filter(it -> !it.startsWith("hooks"))).hasSize(3);
    }

    @Test
    void a_throttled_target_waits_as_long_as_it_was_told() {
        room.answers.put(
                "hooks.slack.com",
                new Call.Answered(new PlatformResponse(429, Map.of("retry-after", "120"), "")));

        assertThat(room.handle(TRIAL, 1)).isEqualTo(SENT_BACK);

        assertThat(room.waits).containsExactly(Duration.ofMinutes(2));
        assertThat(room.aside).isEmpty();
    }

    @Test
    void a_failure_within_a_good_status_is_a_failure() {
        answers("open.feishu.cn", 200, "{\"code\":19021,\"msg\":\"sign\"}");

        room.handleSample();
        room.work();

        assertThat(room.deliveries.isDelivered(fact(), "mosaic/feishu")).isFalse();
        assertThat(room.aside).singleElement().asString().contains("feishu-19021");
    }

    @Test
    void a_trial_tells_one_target_once() {
        assertThat(room.handle(TRIAL, 1)).isEqualTo(Invocation.NOTHING_FAILED);
        assertThat(room.handle(TRIAL, 2)).isEqualTo(Invocation.NOTHING_FAILED);

        assertThat(room.posted).singleElement().asString().contains("Test notice");
    }

    @Test
    void nothing_but_the_services_own_addresses_is_called() {
        room.withSecrets("slack", Map.of("url", "https://169.254.169.254/services/x"));

        room.handle(TRIAL, 1);

        assertThat(room.posted).isEmpty();
        assertThat(room.aside).singleElement().asString().contains("no-address-of-slack");
    }

    @Test
    void a_target_without_secrets_is_broken_and_says_so() {
        room.forgetSecretsOf("slack");
        room.withSecrets("mail", Map.of("address", "nobody"));

        room.handleSample();
        room.work();

        assertThat(room.aside)
                .anySatisfy(it -> assertThat(it).contains("no-secret"))
                .anySatisfy(it -> assertThat(it).contains("no-mail-address"))
                .hasSize(2);
    }

    @Test
    void a_target_switched_off_meanwhile_is_told_nothing() {
        room.handleSample();
        room.switchOff("slack");
        room.work();

        assertThat(room.posted).hasSize(3);
        assertThat(room.aside).isEmpty();
    }

    @Test
    void what_cannot_be_read_is_set_aside_as_it_came() {
        assertThat(room.handle("not json", 1)).isEqualTo(Invocation.NOTHING_FAILED);
        assertThat(room.handle("{\"detail-type\":\"AlertRaised\",\"detail\":{\"v\":9}}", 1))
                .isEqualTo(Invocation.NOTHING_FAILED);

        assertThat(room.aside).hasSize(2).contains("not json");
        assertThat(room.printed.linesWith("notice.unreadable")).isEqualTo(2);
    }

    @Test
    void while_the_queue_refuses_nothing_is_taken_out_of_it() {
        room.queueRefuses = true;
        room.forgetSecretsOf("slack");

        assertThat(room.handle(TRIAL, 1)).isEqualTo(SENT_BACK);
        assertThat(room.handleSample())
                .isEqualTo(QueueEvent.failed("059f36b4-87a3-44ab-83d2-661975830a7d"));
    }

    @Test
    void neither_secrets_nor_words_are_printed() {
        answers("oapi.dingtalk.com", 404, "gone");

        room.handleSample();
        room.work();

        assertThat(room.printed.text())
                .doesNotContain("s3cret", "hooks.slack", "access_token", "@brand", "lid of order");
    }

    private void answers(String host, int status, String body) {
        room.answers.put(host, new Call.Answered(new PlatformResponse(status, Map.of(), body)));
    }

    private static String fact() {
        return "alert#complaint_rate/facebook/mosaic/2026-03-02T02:00:00Z";
    }
}

package org.socialcare.local.chats;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.socialcare.domain.alerts.Level;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.notices.Notice;
import org.socialcare.domain.notices.Notice.Link;
import org.socialcare.domain.notices.Notice.Part;
import org.socialcare.domain.notices.Outcome;
import org.socialcare.domain.ports.CallPlatform.Call;
import org.socialcare.domain.settings.NoticeTarget.Kind;
import org.socialcare.local.aws.Json;
import org.socialcare.local.extension.Body;
import org.socialcare.local.server.Request;
import org.socialcare.local.server.Response;
import org.socialcare.wire.notices.Chat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the suite sends, at the services as they are played: each must understand the other. */
class TargetsTest {
    /** A notice of three quotes says the word three times only. */
    private static final String FAULT_OF_ANOTHER =
            """
            {"service":"wecom","target":"wecom","next":["gone"],"of":"投诉投诉投诉投诉"}
            """;

    private static final Map<Kind, String> ADDRESSES =
            Map.of(
                    Kind.WECOM, "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k-1",
                    Kind.DINGTALK, "https://oapi.dingtalk.com/robot/send?access_token=t-1",
                    Kind.FEISHU, "https://open.feishu.cn/open-apis/bot/v2/hook/h-1",
                    Kind.SLACK, "https://hooks.slack.com/services/T/B/x");

    private final List<Duration> pauses = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-02T02:00:00Z");
    private final Targets targets = new Targets(secrets(), () -> now, pauses::add);

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "EMAIL")
    void what_the_suite_sends_is_taken(Kind kind) {
        assertThat(send(kind, notice(3), "s3cret")).isEqualTo(new Outcome.Delivered());
        assertThat(sent(kind).get(0).path("outcome").asText()).isEqualTo("accepted");
        assertThat(sent(kind).get(0).path("title").asText()).contains("Crisis");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "EMAIL")
    void the_longest_the_suite_sends_is_taken(Kind kind) {
        assertThat(send(kind, notice(500), "s3cret")).isEqualTo(new Outcome.Delivered());
    }

    @ParameterizedTest
    @CsvSource({"DINGTALK,dingtalk-310000", "FEISHU,feishu-19021"})
    void a_wrong_secret_is_noticed(Kind kind, String reason) {
        assertThat(send(kind, notice(3), "guessed")).isEqualTo(new Outcome.Broken(reason));
        assertThat(send(kind, notice(3), "")).isEqualTo(new Outcome.Broken(reason));
    }

    @ParameterizedTest
    @CsvSource({"DINGTALK", "FEISHU"})
    void a_signature_of_yesterday_is_noticed(Kind kind) {
        var request = request(kind, notice(3), "s3cret");
        now = now.plus(Duration.ofHours(2));

        assertThat(understood(kind, request)).isInstanceOf(Outcome.Broken.class);
    }

    @ParameterizedTest
    @CsvSource({
        "WECOM,wecom-93000",
        "DINGTALK,dingtalk-300001",
        "FEISHU,feishu-19001",
        "SLACK,http-404"
    })
    void a_robot_that_was_removed_is_gone(Kind kind, String reason) {
        var known = request(kind, notice(3), "s3cret");
        var other = URI.create(known.address().toString().replace("-1", "-2").replace("/x", "/y"));
        var request = new PlatformRequest("POST", other, known.headers(), known.body());

        assertThat(understood(kind, request)).isEqualTo(new Outcome.Broken(reason));
        assertThat(sent(kind)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "EMAIL")
    void too_many_at_once_are_told_to_wait(Kind kind) {
        Outcome last = new Outcome.Delivered();
        for (int i = 0; i < 25; i++) {
            last = send(kind, notice(1), "s3cret");
        }

        assertThat(last).isInstanceOf(Outcome.Later.class);
        now = now.plus(Duration.ofMinutes(2));
        assertThat(send(kind, notice(1), "s3cret")).isEqualTo(new Outcome.Delivered());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "EMAIL")
    void a_body_of_another_shape_is_refused(Kind kind) {
        var known = request(kind, notice(3), "");
        var request = new PlatformRequest("POST", known.address(), known.headers(), "{\"text\":7}");

        assertThat(understood(kind, request)).isNotEqualTo(new Outcome.Delivered());
    }

    @ParameterizedTest
    @CsvSource({
        "rate-limit,Later",
        "server-error,Later",
        "gone,Broken",
        "redirect,Broken",
        "timeout-after-accept,Delivered"
    })
    void it_misbehaves_when_asked_to_and_only_then(String fault, String outcome) {
        assertThat(fault("wecom", fault).status()).isEqualTo(200);

        assertThat(send(Kind.WECOM, notice(3), "").getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(sent(Kind.WECOM).get(0).path("outcome").asText()).isEqualTo(fault);
        assertThat(send(Kind.WECOM, notice(3), "")).isEqualTo(new Outcome.Delivered());
        assertThat(pauses).hasSize(fault.startsWith("timeout") ? 1 : 0);
    }

    @Test
    void a_fault_ordered_for_some_words_waits_for_them() {
        targets.answer("faults", post("", FAULT_OF_ANOTHER));

        assertThat(send(Kind.WECOM, notice(3), "")).isEqualTo(new Outcome.Delivered());
        assertThat(send(Kind.WECOM, notice(4), "")).isInstanceOf(Outcome.Broken.class);
        assertThat(send(Kind.WECOM, notice(4), "")).isEqualTo(new Outcome.Delivered());
    }

    @Test
    void a_fault_nobody_knows_is_refused() {
        assertThat(fault("wecom", "explode").status()).isEqualTo(400);
        assertThat(fault("fax", "gone").status()).isEqualTo(404);
    }

    @Test
    void mail_is_taken_for_a_known_mailbox_and_kept() {
        var input = mail("leads@brand.example", "Warning");

        assertThat(targets.send(input)).isEmpty();
        assertThat(targets.send(mail("nobody@brand.example", "Warning")))
                .contains("BadRequestException");
        assertThat(targets.send(mail("leads@brand.example", "a\nBcc: b")))
                .contains("BadRequestException");

        var kept = targets.sent("mail", "mail").orElseThrow();
        assertThat(kept).hasSize(1);
        assertThat(kept.get(0).path("title").asText()).isEqualTo("Warning");
    }

    private static JsonNode mail(String to, String subject) {
        var input = Json.object().put("FromEmailAddress", "notices@brand.example");
        input.putObject("Destination").putArray("ToAddresses").add(to);
        var simple = input.putObject("Content").putObject("Simple");
        simple.putObject("Subject").put("Data", subject);
        var body = simple.putObject("Body");
        body.putObject("Text").put("Data", "words");
        body.putObject("Html").put("Data", "<p>words</p>");
        return input;
    }

    private Outcome send(Kind kind, Notice notice, String secret) {
        return understood(kind, request(kind, notice, secret));
    }

    private PlatformRequest request(Kind kind, Notice notice, String secret) {
        var webhook = URI.create(ADDRESSES.getOrDefault(kind, ""));
        return Chat.of(kind).request(notice, webhook, secret, now);
    }

    private Outcome understood(Kind kind, PlatformRequest request) {
        URI address = request.address();
        String query = address.getRawQuery() == null ? "" : address.getRawQuery();
        Response answer =
                targets.answer(
                        address.getHost() + address.getRawPath(), post(query, request.body()));
        return Chat.of(kind)
                .understand(
                        new Call.Answered(
                                new PlatformResponse(
                                        answer.status(), answer.headers(), answer.body().text())));
    }

    private Response fault(String service, String word) {
        return targets.answer(
                "faults",
                post(
                        "",
                        "{\"service\":\""
                                + service
                                + "\",\"target\":\""
                                + service
                                + "\",\"next\":[\""
                                + word
                                + "\"]}"));
    }

    private static Request post(String query, String body) {
        return new Request("POST", "", query, Map.of(), Body.of(body), "127.0.0.1");
    }

    private JsonNode sent(Kind kind) {
        String name = kind.name().toLowerCase(java.util.Locale.ROOT);
        return targets.sent(name, name).orElseThrow();
    }

    private static Map<String, Map<String, String>> secrets() {
        return Map.of(
                "brand/wecom", Map.of("url", ADDRESSES.getOrDefault(Kind.WECOM, "")),
                "brand/dingtalk", robot(Kind.DINGTALK),
                "brand/feishu", robot(Kind.FEISHU),
                "brand/slack", robot(Kind.SLACK),
                "brand/mail", Map.of("address", "leads@brand.example"));
    }

    private static Map<String, String> robot(Kind kind) {
        return Map.of("url", ADDRESSES.getOrDefault(kind, ""), "secret", "s3cret");
    }

    private static Notice notice(int quotes) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Figure("Measured", "42%"));
        for (int i = 0; i < quotes; i++) {
            parts.add(new Part.Quote("盖子坏了 \"quoted\" 👩‍👩‍👧‍👦 ".repeat(20)));
        }
        return new Notice(
                Level.CRISIS,
                "Crisis · " + "投诉".repeat(quotes),
                parts,
                new Link("Open", URI.create("http://localhost:8080/#/alerts/YQ")));
    }
}

package org.socialcare.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Notices on their whole way: queue, function, secrets, policies and the services that are played.
 */
final class NoticesTest {
    private static final String QUEUE = "social-care-notices";
    private static final String DEAD_LETTERS = "social-care-notices-dead";

    private final Suite suite = Suite.running();

    @Test
    void an_alert_is_told_everywhere_though_one_target_is_gone() {
        var alert = Made.id("alert");
        assertThat(fault("dingtalk", "duty", "gone", alert).status()).isEqualTo(200);

        try (var sqs = sqs()) {
            sqs.sendMessage(send -> send.queueUrl(url(QUEUE)).messageBody(raised(alert)));

            Eventually.holds("wecom is told", () -> told("wecom", "care", alert));
            Eventually.holds("feishu is told", () -> told("feishu", "growth", alert));
            Eventually.holds("slack is told", () -> told("slack", "support", alert));
            Eventually.holds("the mailbox has it", () -> told("mail", "leads", alert));
            Eventually.holds("the rest is set aside", () -> aside(sqs).contains(alert));
        }
        assertThat(outcomes("dingtalk", "duty")).contains("gone");
        assertThat(told("dingtalk", "duty", alert)).isFalse();
    }

    @Test
    void an_admin_tries_a_target() {
        var path = "/settings/targets/support/trial";
        var before = outcomes("slack", "support").size();

        assertThat(suite.post("lin", path, Json.Null.VALUE).status()).isEqualTo(403);
        assertThat(suite.post("admin", path, Json.Null.VALUE).status()).isEqualTo(202);

        Eventually.holds("slack is told", () -> outcomes("slack", "support").size() > before);
    }

    private static String raised(String alert) {
        var found =
                Json.object()
                        .put("id", alert)
                        .put("at", "2026-03-02T02:00:00Z")
                        .put("indicator", "complaint_rate")
                        .put("level", "crisis")
                        .put("channel", "facebook/olive")
                        .put("subject", alert)
                        .put("unit", "share")
                        .put("value", new Json.Num("0.42"))
                        .put("threshold", new Json.Num("0.3"))
                        .put("count", 24)
                        .put("period", "PT1H")
                        .build();
        var detail =
                Json.object()
                        .put("v", 1)
                        .put("id", "alert#" + alert)
                        .put("brand", "demo")
                        .put("alert", found)
                        .build();
        return JsonWriter.write(
                Json.object().put("detail-type", "AlertRaised").put("detail", detail).build());
    }

    /** Only this alert meets the fault: what other tests do raises alerts of its own. */
    private Suite.Reply fault(String service, String target, String fault, String alert) {
        var body =
                Json.object()
                        .put("service", service)
                        .put("target", target)
                        .put("next", Json.texts(List.of(fault)))
                        .put("of", alert)
                        .build();
        return suite.call(
                "POST",
                "/local/chats/faults",
                JsonWriter.bytes(body),
                Map.of("content-type", "application/json"));
    }

    private boolean told(String service, String target, String alert) {
        return sent(service, target).stream()
                .filter(each -> each.textOrEmpty("raw").contains(alert))
                .anyMatch(each -> each.textOrEmpty("outcome").equals("accepted"));
    }

    private List<String> outcomes(String service, String target) {
        return sent(service, target).stream().map(each -> each.textOrEmpty("outcome")).toList();
    }

    private List<Json> sent(String service, String target) {
        var reply =
                suite.call("GET", "/local/sent/" + service + "/" + target, new byte[0], Map.of());
        return reply.body() instanceof Json.Arr(var items) ? items : List.of();
    }

    private String aside(SqsClient sqs) {
        return sqs.receiveMessage(
                        receive ->
                                receive.queueUrl(url(DEAD_LETTERS))
                                        .visibilityTimeout(0)
                                        .maxNumberOfMessages(10))
                .messages()
                .toString();
    }

    private String url(String queue) {
        return environment().get("AWS_ENDPOINT_URL") + "/000000000000/" + queue;
    }

    private SqsClient sqs() {
        var environment = environment();
        return SqsClient.builder()
                .endpointOverride(URI.create(environment.getOrDefault("AWS_ENDPOINT_URL", "")))
                .region(Region.of(environment.getOrDefault("AWS_REGION", "")))
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(
                                        environment.getOrDefault("AWS_ACCESS_KEY_ID", ""),
                                        environment.getOrDefault("AWS_SECRET_ACCESS_KEY", ""))))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    /** What the runtime tells people to export. */
    private Map<String, String> environment() {
        var reply = suite.call("GET", "/local/env", new byte[0], Map.of());
        var environment = new HashMap<String, String>();
        for (String line : reply.body().asText().orElse("").split("\n", -1)) {
            int equals = line.indexOf('=');
            if (line.startsWith("export ") && equals > 0) {
                environment.put(
                        line.substring("export ".length(), equals), line.substring(equals + 1));
            }
        }
        return environment;
    }
}

package org.socialcare.local.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.local.extension.Sent;
import org.socialcare.wire.json.Json;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

class ChatApiTest {
    private final TestStage stage = new TestStage();

    @Test
    void what_a_visitor_writes_is_told_with_signature_and_time() {
        stage.writes("signed", "visitor-1", "m-1");

        TestStage.Sending sending = stage.sendings.getFirst();
        Json event = sending.json().arr("events").getFirst();
        assertThat(event.textOrEmpty("kind")).isEqualTo("message");
        assertThat(event.textOrEmpty("at")).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(event.obj("customer").textOrEmpty("id")).isEqualTo("visitor-1");
        assertThat(sending.delivery().headers())
                .containsEntry("X-SocialCare-Timestamp", "1772442000")
                .containsEntry(
                        "X-SocialCare-Signature",
                        seal("in", "1772442000", sending.delivery().body().text()));
    }

    @Test
    void a_reply_is_taken_once_and_told_to_have_arrived() {
        assertThat(reply("r-1").status()).isEqualTo(201);
        ApiAnswer again = reply("r-1");

        assertThat(again.status()).isEqualTo(409);
        assertThat(TestStage.json(again).textOrEmpty("id")).startsWith("m-");
        assertThat(stage.platform("signed").sent("shop"))
                .extracting(Sent::text)
                .containsExactly("Yes.");
        Json receipt = stage.sendings.getFirst().json().arr("events").getFirst();
        assertThat(receipt.textOrEmpty("progress")).isEqualTo("delivered");
    }

    @Test
    void a_signature_that_is_old_or_by_another_secret_is_refused() {
        assertThat(post("r-1", "r-1", seal("in", time(), body("r-1")), time()).status())
                .isEqualTo(401);
        String early = time();
        stage.pass(Duration.ofMinutes(6));
        assertThat(post("r-1", "r-1", seal("out", early, body("r-1")), early).status())
                .isEqualTo(401);
        assertThat(post("r-1", "r-2", seal("out", time(), body("r-1")), time()).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "rate-limit, 429",
        "expired-token, 401",
        "closed-window, 410",
        "server-error, 503",
        "recipient-gone, 404"
    })
    void a_scripted_fault_has_the_pages_status(String fault, int status) {
        stage.willFail("signed", fault);

        assertThat(reply("r-1").status()).isEqualTo(status);
    }

    private ApiAnswer reply(String id) {
        return post(id, id, seal("out", time(), body(id)), time());
    }

    private ApiAnswer post(String id, String key, String signature, String timestamp) {
        Map<String, String> headers = new HashMap<>();
        headers.put("idempotency-key", key);
        headers.put("x-socialcare-timestamp", timestamp);
        headers.put("x-socialcare-signature", signature);
        return stage.post("signed", "/replies", "", headers, body(id));
    }

    private String time() {
        return Long.toString(stage.instant().getEpochSecond());
    }

    private static String body(String id) {
        return "{\"version\":1,\"reply\":{\"id\":\""
                + id
                + "\",\"kind\":\"message\",\"customer\":{\"id\":\"visitor-1\"},\"text\":\"Yes.\"}}";
    }

    private static String seal(String secret, String timestamp, String body) {
        byte[] sealed = (timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
        return "v1=" + Hashes.hmacSha256(secret, sealed);
    }
}

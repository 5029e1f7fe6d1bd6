package org.socialcare.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.socialcare.wire.json.Json;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Somebody at the desk, through its API. */
final class Agent {
    private final Suite suite;
    private final String user;

    Agent(Suite suite, String user) {
        this.suite = suite;
        this.user = user;
    }

    /** Says how available this agent is, such as {@code transfers_only}. */
    void is(String status) {
        var body = Json.object().put("status", status).build();
        var reply = suite.api(user, "PUT", "/me/status", body, Map.of());
        assertThat(reply.status()).as("%s", reply.body()).isEqualTo(200);
    }

    private static String encode(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The row whose preview is that text, once it is there. */
    Json rowSaying(String preview) {
        return Eventually.get("a ticket saying " + preview, () -> findSaying(preview));
    }

    /** The same, while the desk itself may fail to answer. */
    Optional<Json> trySaying(String preview) {
        return suite.maybe(user, "/queue?tab=team").isPresent()
                ? findSaying(preview)
                : Optional.empty();
    }

    Optional<Json> findSaying(String preview) {
        var cursor = Optional.<String>empty();
        do {
            var page =
                    suite.get(
                            user,
                            "/queue?tab=team" + cursor.map(c -> "&cursor=" + encode(c)).orElse(""));
            for (var row : page.arr("items")) {
                if (row.textOrEmpty("preview").equals(preview)) {
                    return Optional.of(row);
                }
            }
            cursor = page.text("cursor");
        } while (cursor.isPresent());
        return Optional.empty();
    }

    Json conversation(String id) {
        return suite.get(user, "/conversations/" + id);
    }

    /** The texts of a conversation's customer messages, in the timeline's order. */
    List<String> messages(String id) {
        return conversation(id).arr("entries").stream()
                .filter(entry -> entry.textOrEmpty("type").equals("message"))
                .map(entry -> entry.textOrEmpty("text"))
                .toList();
    }

    Suite.Reply reply(String id, String text) {
        return suite.post(
                user, "/conversations/" + id + "/replies", Json.object().put("text", text).build());
    }

    /** Has the customer shown that they were seen, or that somebody is typing. */
    Suite.Reply shows(String id, String sign) {
        return suite.post(
                user, "/conversations/" + id + "/signs", Json.object().put("kind", sign).build());
    }

    Suite.Reply resolve(String id) {
        return suite.post(
                user,
                "/conversations/" + id + "/resolution",
                Json.object().put("outcome", "solved").build());
    }

    /** How far the reply with that text got. */
    Optional<Json> delivery(String id, String text) {
        return conversation(id).arr("entries").stream()
                .filter(entry -> entry.textOrEmpty("text").equals(text))
                .filter(entry -> entry.textOrEmpty("type").equals("reply"))
                .findFirst()
                .map(entry -> (Json) entry.obj("delivery"));
    }

    Suite.Reply call(String method, String path, Json body, Map<String, String> headers) {
        return suite.api(user, method, path, body, headers);
    }
}

package org.socialcare.local.load;

import org.socialcare.local.replay.RunningSuite;
import org.socialcare.wire.json.Json;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The desk's API as one signed-in user sees it. */
final class Desk {
    private final RunningSuite suite;
    private final String user;
    private String token;
    private int asked;

    Desk(RunningSuite suite, String user) throws InterruptedException {
        this.suite = suite;
        this.user = user;
        this.token = signIn();
    }

    /** What customers said in a conversation, in the timeline's order; absent if there is none. */
    Optional<List<String>> said(String conversation) throws InterruptedException {
        List<String> texts = new ArrayList<>();
        String cursor = "";
        do {
            Json page = page(conversation, cursor);
            List<String> older = new ArrayList<>();
            for (Json entry : page.arr("entries")) {
                if (entry.textOrEmpty("type").equals("message")
                        && entry.obj("author").textOrEmpty("kind").equals("customer")) {
                    older.add(entry.textOrEmpty("text"));
                }
            }
            texts.addAll(0, older);
            cursor = page.textOrEmpty("cursor");
        } while (!cursor.isEmpty());
        return texts.isEmpty() ? Optional.empty() : Optional.of(texts);
    }

    /** The previews of the first page of a tab of the queue. */
    List<String> previews(String tab) throws InterruptedException {
        return get("/api/queue?tab=" + tab).arr("items").stream()
                .map(row -> row.textOrEmpty("preview"))
                .toList();
    }

    private Json page(String conversation, String cursor) throws InterruptedException {
        String query =
                cursor.isEmpty()
                        ? ""
                        : "?cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        return get("/api/conversations/" + conversation + query);
    }

    private Json get(String path) throws InterruptedException {
        if (++asked % 1_000 == 0) {
            token = signIn(); // long before it runs out
        }
        return suite.get(path, Map.of("Authorization", "Bearer " + token));
    }

    private String signIn() throws InterruptedException {
        return suite.post("/local/token", "{\"user\":\"" + user + "\"}")
                .textOrEmpty("access_token");
    }
}

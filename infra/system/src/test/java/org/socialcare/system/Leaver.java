package org.socialcare.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.socialcare.wire.json.Json;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The handover of somebody who leaves, to Mei, as its page asks for it. */
final class Leaver {
    private final Suite suite;
    private final String path;

    Leaver(Suite suite, String username) {
        this.suite = suite;
        this.path = "/handovers/" + username;
    }

    /** Names Mei for all items of that kind. */
    void name(String kind) {
        done("lin", "/successors", Json.object().put("kind", kind).put("successor", "mei").build());
    }

    void furtherToTheEnd() {
        boolean more = true;
        while (more) {
            more = done("lin", "/continuation", Json.object().build()).flag("more");
        }
    }

    Json done(String user, String what, Json body) {
        var reply = act(user, what, body);
        assertThat(reply.status()).as("%s %s", what, reply.body()).isBetween(200, 201);
        return reply.body();
    }

    Suite.Reply act(String user, String what, Json body) {
        return suite.post(user, path + what, body);
    }

    Json whole() {
        return suite.get("lin", path);
    }

    Json digestFor(String successor) {
        return suite.get(successor, path + "/digest");
    }

    List<Json> items(String kind) {
        return whole().arr("items").stream()
                .filter(item -> item.textOrEmpty("kind").equals(kind))
                .toList();
    }

    Optional<Json> customer(String ref) {
        return items("customer").stream()
                .filter(item -> item.textOrEmpty("ref").equals(ref))
                .findFirst();
    }

    boolean isListed(String conversation) {
        return items("ticket").stream()
                .anyMatch(item -> item.textOrEmpty("conversation").equals(conversation));
    }

    static String tomorrow() {
        return LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();
    }
}

package org.socialcare.system;

import org.socialcare.wire.json.Json;

import java.util.List;

/** One customer's message and its answer, each tried again as a platform and a browser would. */
final class Talk {
    private final HostileSuite hostile;
    private final Senders senders;
    private final Agent agent;
    private final String person = Made.digits();
    private final String message = Made.id("m_mid");
    private final String text = "Where is my order? " + person;
    private final String answer = "On its way. " + person;
    private final String key = Made.id("one-key-of-a-talk");
    private final byte[] body =
            Senders.facebookBody(person, message, text, System.currentTimeMillis());
    private String conversation = "";

    Talk(HostileSuite hostile) {
        this.hostile = hostile;
        this.senders = new Senders(hostile.suite());
        this.agent = new Agent(hostile.suite(), "sofia");
    }

    String text() {
        return text;
    }

    /** Delivers the same message once more; the webhook's status. */
    int write() {
        return senders.facebook(body).status();
    }

    /** Delivers until it is acknowledged. */
    void begin() {
        Eventually.holds("the delivery is acknowledged", () -> write() == 200);
        id();
    }

    /** Answers until the desk has taken it. */
    void answer() {
        var path = "/conversations/" + id() + "/replies";
        var reply = Json.object().put("text", answer).build();
        Eventually.holds(
                "the desk takes the answer",
                () -> hostile.suite().post("sofia", path, reply, key).status() == 202);
    }

    List<String> messages() {
        var id = id();
        return Eventually.get(
                "the conversation",
                () -> hostile.suite().maybe("sofia", "/conversations/" + id).map(Talk::texts));
    }

    /** How far the answer got. */
    String fate() {
        return agent.delivery(id(), answer).flatMap(d -> d.text("state")).orElse("");
    }

    /** How often the platform was sent the answer. */
    long sent() {
        return hostile.sent("facebook", "olive").stream().filter(answer::equals).count();
    }

    private String id() {
        if (conversation.isEmpty()) {
            conversation =
                    Eventually.get(
                            "a ticket saying " + text,
                            () ->
                                    agent.trySaying(text)
                                            .map(row -> row.textOrEmpty("conversation")));
        }
        return conversation;
    }

    private static List<String> texts(Json conversation) {
        return conversation.arr("entries").stream()
                .filter(entry -> entry.textOrEmpty("type").equals("message"))
                .map(entry -> entry.textOrEmpty("text"))
                .toList();
    }
}

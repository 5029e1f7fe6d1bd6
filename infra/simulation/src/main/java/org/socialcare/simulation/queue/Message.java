package org.socialcare.simulation.queue;

import java.time.Instant;

/** A message and what its queue knows of it. */
public final class Message {
    private final String id;
    private final String body;
    private final String group;
    private final String deduplication;
    private final Instant sent;
    private Instant visible;
    private int receives;
    private String receipt = "";

    Message(
            String id,
            String body,
            String group,
            String deduplication,
            Instant sent,
            Instant visible) {
        this.id = id;
        this.body = body;
        this.group = group;
        this.deduplication = deduplication;
        this.sent = sent;
        this.visible = visible;
    }

    public String id() {
        return id;
    }

    public String body() {
        return body;
    }

    /** Empty in a queue that keeps no order. */
    public String group() {
        return group;
    }

    String deduplication() {
        return deduplication;
    }

    public Instant sent() {
        return sent;
    }

    public int receives() {
        return receives;
    }

    /** What the latest receiver has to show. */
    public String receipt() {
        return receipt;
    }

    Instant visible() {
        return visible;
    }

    boolean isVisible(Instant now) {
        return !visible.isAfter(now);
    }

    void hideUntil(Instant instant) {
        visible = instant;
    }

    void receive(String newReceipt, Instant hiddenUntil) {
        receives++;
        receipt = newReceipt;
        visible = hiddenUntil;
    }

    /** The same words in another queue, received by nobody yet. */
    Message moved(Instant now) {
        return new Message(id, body, group, deduplication, sent, now);
    }
}

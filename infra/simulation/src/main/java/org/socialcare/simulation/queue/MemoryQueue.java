package org.socialcare.simulation.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One queue. In a FIFO queue each group is a line of its own, and nobody receives from it while a
 * message of it is hidden; in a standard queue every message is a line of its own.
 */
public final class MemoryQueue {
    private static final Duration DEDUPLICATION = Duration.ofMinutes(5);

    private final QueueSettings settings;
    private final Map<String, Deque<Message>> lines = new LinkedHashMap<>();
    private final Map<String, Message> byReceipt = new HashMap<>();
    private final Map<String, Known> known = new LinkedHashMap<>();
    private long lastReceipt;
    private long lastMessage;
    private int size;

    MemoryQueue(QueueSettings settings) {
        this.settings = settings;
    }

    private record Known(String message, Instant until) {}

    public QueueSettings settings() {
        return settings;
    }

    /** How many messages are in it, hidden or not. */
    public int size() {
        return size;
    }

    /** The messages in it, line by line. */
    public List<Message> messages() {
        List<Message> all = new ArrayList<>();
        lines.values().forEach(all::addAll);
        return all;
    }

    /** The next instant at which a line may be received from; empty when there is none. */
    public Optional<Instant> nextVisible() {
        Instant next = null;
        for (Deque<Message> line : lines.values()) {
            Instant visible = line.getFirst().visible();
            if (next == null || visible.isBefore(next)) next = visible;
        }
        return Optional.ofNullable(next);
    }

    /** The message's id; of the first one if this one repeats it. */
    String send(String body, String group, String deduplication, Duration delay, Instant now) {
        if (settings.fifo()) {
            known.values().removeIf(one -> one.until().isBefore(now));
            Known first = known.get(group + "\n" + deduplication);
            if (first != null) return first.message();
        }
        String id = settings.name() + "-" + ++lastMessage;
        if (settings.fifo()) {
            known.put(group + "\n" + deduplication, new Known(id, now.plus(DEDUPLICATION)));
        }
        add(new Message(id, body, group, deduplication, now, now.plus(delay)));
        return id;
    }

    private void add(Message message) {
        String line = settings.fifo() ? message.group() : message.id();
        lines.computeIfAbsent(line, _ -> new ArrayDeque<>()).add(message);
        size++;
    }

    /**
     * Up to so many messages, hidden from now on. Those received too often go to the dead letters.
     */
    List<Message> receive(int most, Instant now, Duration visibility, Dead dead) {
        List<Message> received = new ArrayList<>();
        Iterator<Deque<Message>> all = lines.values().iterator();
        while (all.hasNext() && received.size() < most) {
            Deque<Message> line = all.next();
            receive(line, most, now, visibility, dead, received);
            if (line.isEmpty()) all.remove();
        }
        return received;
    }

    private void receive(
            Deque<Message> line,
            int most,
            Instant now,
            Duration visibility,
            Dead dead,
            List<Message> received) {
        Iterator<Message> messages = line.iterator();
        while (messages.hasNext() && received.size() < most) {
            Message message = messages.next();
            if (!message.isVisible(now)) return;
            if (isDead(message)) {
                messages.remove();
                byReceipt.remove(message.receipt());
                size--;
                dead.letter(message.moved(now));
            } else {
                byReceipt.remove(message.receipt());
                message.receive(settings.name() + "#" + ++lastReceipt, now.plus(visibility));
                byReceipt.put(message.receipt(), message);
                received.add(message);
            }
        }
    }

    private boolean isDead(Message message) {
        return settings.redrive().isPresent()
                && message.receives() >= settings.redrive().get().mostReceives();
    }

    /** Where messages go that were received too often. */
    interface Dead {
        void letter(Message message);
    }

    /** A receipt that is no longer the message's latest, or a message already gone, is ignored. */
    void delete(String receipt, Instant now) {
        Message message = byReceipt.get(receipt);
        if (message == null || (settings.fifo() && message.isVisible(now))) return;
        byReceipt.remove(receipt);
        remove(message);
    }

    private void remove(Message message) {
        String name = settings.fifo() ? message.group() : message.id();
        Deque<Message> line = lines.get(name);
        if (line != null && line.remove(message)) {
            size--;
            if (line.isEmpty()) lines.remove(name);
        }
    }

    /** Whether the receipt still stands for a hidden message. */
    boolean hide(String receipt, Instant until, Instant now) {
        Message message = byReceipt.get(receipt);
        if (message == null || message.isVisible(now)) return false;
        message.hideUntil(until);
        return true;
    }

    /** Takes over what was dead elsewhere. */
    void accept(Message message) {
        add(message);
    }

    /** Takes everything out, for a redrive. */
    List<Message> drain() {
        List<Message> all = messages();
        lines.clear();
        byReceipt.clear();
        size = 0;
        return all;
    }

    /** A standard queue promises no order: the first visible message steps back to the end. */
    public void shuffle() {
        if (settings.fifo() || lines.size() < 2) return;
        var first = lines.entrySet().iterator().next();
        lines.remove(first.getKey());
        lines.put(first.getKey(), first.getValue());
    }

    /** A standard queue may bring a message twice: a received one is there again. */
    public void repeat(Message message, Instant now) {
        if (!settings.fifo()) message.hideUntil(now);
    }
}

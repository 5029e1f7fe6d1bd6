package org.socialcare.local.chats;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/** One robot or mailbox: what it was sent, and what goes wrong next. Safe for concurrent use. */
final class Robot {
    private final String target;
    private final URI address;
    private final String secret;
    private final Queue<ChatFault> faults = new ArrayDeque<>();
    private final Deque<Instant> recent = new ArrayDeque<>();
    private final List<Message> sent = new ArrayList<>();

    Robot(String target, URI address, String secret) {
        this.target = target;
        this.address = address;
        this.secret = secret;
    }

    /**
     * @param outcome {@code accepted}, or why not
     * @param title what people see first; empty where it could not be read
     */
    record Message(Instant at, String outcome, String title, String raw) {}

    String target() {
        return target;
    }

    String secret() {
        return secret;
    }

    /** Whether this is its address; what was added to sign it does not count. */
    boolean listensAt(String host, String path, String query) {
        String own = address.getRawQuery() == null ? "" : address.getRawQuery();
        return host.equals(address.getHost())
                && path.equals(address.getRawPath())
                && (own.isEmpty() || query.equals(own) || query.startsWith(own + "&"));
    }

    boolean isAt(URI mailbox) {
        return address.equals(mailbox);
    }

    synchronized void willFail(List<ChatFault> next) {
        faults.addAll(next);
    }

    synchronized Optional<ChatFault> nextFault() {
        return Optional.ofNullable(faults.poll());
    }

    /** Counts a call, and says whether there were more than {@code most} in that time. */
    synchronized boolean isTooOften(int most, Duration time, Instant now) {
        recent.addLast(now);
        while (recent.getFirst().isBefore(now.minus(time))) {
            recent.removeFirst();
        }
        return recent.size() > most;
    }

    synchronized void remember(Message message) {
        sent.add(message);
    }

    synchronized List<Message> sent() {
        return List.copyOf(sent);
    }
}

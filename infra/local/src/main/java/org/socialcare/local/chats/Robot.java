package org.socialcare.local.chats;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** One robot or mailbox: what it was sent, and what goes wrong next. Safe for concurrent use. */
final class Robot {
    private final String target;
    private final URI address;
    private final String secret;
    private final List<Order> orders = new ArrayList<>();
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

    /**
     * @param of what a message must hold for the fault to hit it; empty for the next, whatever it
     *     is
     */
    record Order(ChatFault fault, String of) {}

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

    synchronized void willFail(List<Order> next) {
        orders.addAll(next);
    }

    /** The first fault that was ordered for such a message; it is used up. */
    synchronized Optional<ChatFault> faultFor(String raw) {
        Optional<Order> hit = orders.stream().filter(each -> raw.contains(each.of())).findFirst();
        hit.ifPresent(orders::remove);
        return hit.map(Order::fault);
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

package org.socialcare.aws.arrival;

import org.socialcare.aws.queue.TooLargeForQueue;
import org.socialcare.aws.telling.Books;
import org.socialcare.aws.telling.Books.Verdict;
import org.socialcare.aws.telling.Log;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Hint;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Reading;
import org.socialcare.domain.conversation.Received;
import org.socialcare.domain.ports.HandOver;
import org.socialcare.domain.ports.OrderPull;
import org.socialcare.domain.ports.OrderPull.PullOrder;
import org.socialcare.domain.ports.Quarantine;
import org.socialcare.domain.ports.Quarantine.Quarantined;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Stores everything an authentic delivery or page holds, and returns only then. Throws where any of
 * it could not be stored: whoever sent it must send it again.
 */
public final class Arrivals {
    private final HandOver inbox;
    private final OrderPull pulls;
    private final Quarantine quarantine;
    private final Books books;
    private final Log log;

    public Arrivals(HandOver inbox, OrderPull pulls, Quarantine quarantine, Books books, Log log) {
        this.inbox = inbox;
        this.pulls = pulls;
        this.quarantine = quarantine;
        this.books = books;
        this.log = log;
    }

    /**
     * @param arrival names this very arrival; receipts are made from it
     * @param delivery what goes to quarantine with the parts that could not be read
     */
    public void take(
            ChannelId channel,
            String arrival,
            Instant now,
            Reading.Events reading,
            Delivery delivery) {
        handOver(channel, arrival, now, reading.events(), delivery);
        order(channel, arrival, reading.hints());
        for (int i = 0; i < reading.unread().size(); i++) {
            var part = reading.unread().get(i);
            keep(channel, arrival + ".u" + i, now, part.where(), part.why(), delivery);
        }
    }

    private void order(ChannelId channel, String arrival, List<Hint> hints) {
        var orders = new ArrayList<PullOrder>(hints.size());
        for (int i = 0; i < hints.size(); i++) {
            orders.add(PullOrder.first(channel, hints.get(i), arrival + ".h" + i));
        }
        if (!orders.isEmpty()) {
            pulls.order(orders);
        }
    }

    private void handOver(
            ChannelId channel,
            String arrival,
            Instant now,
            List<Inbound> events,
            Delivery delivery) {
        var received = new ArrayList<Received>(events.size());
        for (int i = 0; i < events.size(); i++) {
            received.add(new Received(channel, events.get(i), arrival + "." + i, now));
        }
        for (var tooLarge : send(received)) {
            received.remove(tooLarge);
            keep(channel, tooLarge.receipt(), now, "", "larger than a queue message", delivery);
        }
        for (var item : received) {
            books.write(channel, item.receipt(), now, Verdict.RECEIVED);
        }
    }

    /** Sends all that fit and returns those that do not. */
    private List<Received> send(List<Received> received) {
        if (received.isEmpty()) {
            return List.of();
        }
        try {
            inbox.toTriage(received);
            return List.of();
        } catch (TooLargeForQueue tooLarge) {
            var rest = new ArrayList<>(received);
            rest.removeAll(tooLarge.events());
            if (!rest.isEmpty()) {
                inbox.toTriage(rest);
            }
            return tooLarge.events();
        }
    }

    /**
     * Keeps what could not be read, with its bytes, for a person.
     *
     * @param where which part of the delivery; empty for all of it
     * @param why what was wrong, without any of its content
     */
    public void keep(
            ChannelId channel,
            String receipt,
            Instant now,
            String where,
            String why,
            Delivery delivery) {
        quarantine.keep(new Quarantined(channel, receipt, now, where, why, delivery));
        books.write(channel, receipt, now, Verdict.RECEIVED);
        books.write(channel, receipt, now, Verdict.QUARANTINED);
        log.note(
                "delivery.quarantined",
                fields ->
                        fields.put("channel", channel.toString())
                                .put("receipt", receipt)
                                .put("why", why));
    }
}

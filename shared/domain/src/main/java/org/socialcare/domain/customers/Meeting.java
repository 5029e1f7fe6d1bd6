package org.socialcare.domain.customers;

import org.socialcare.domain.channel.ChannelId;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** A customer opens a ticket: the first time we meet them, or once more. */
public final class Meeting {
    private static final int HASH_BYTES = 16;

    private Meeting() {}

    /** The id of a customer first met under this identity; the same whoever computes it. */
    public static String idOf(ChannelId channel, String person) {
        byte[] named = (channel + "\n" + person).getBytes(StandardCharsets.UTF_8);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(named);
            return "c-" + HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /**
     * The customer after this ticket was opened; absent when it is known already and says nothing
     * new.
     *
     * @param before absent at the first meeting
     * @param name as the platform shows it; may be empty
     */
    public static Optional<Customer> opened(
            Optional<Customer> before,
            String brand,
            String person,
            String name,
            CustomerTicket ticket) {
        return before.isEmpty()
                ? Optional.of(first(brand, person, name, ticket))
                : again(before.get(), person, name, ticket);
    }

    private static Customer first(String brand, String person, String name, CustomerTicket ticket) {
        Instant at = ticket.openedAt();
        return new Customer(
                idOf(ticket.channel(), person),
                brand,
                CustomerFields.UNKNOWN.named(name),
                List.of(new Identity(ticket.channel(), person, name, at)),
                List.of(ticket),
                at,
                at,
                1);
    }

    private static Optional<Customer> again(
            Customer before, String person, String name, CustomerTicket ticket) {
        if (before.tickets().stream().anyMatch(ticket::isSame)) {
            return Optional.empty();
        }
        Instant at = ticket.openedAt();
        return Optional.of(
                new Customer(
                        before.id(),
                        before.brand(),
                        before.fields().name().isEmpty()
                                ? before.fields().named(name)
                                : before.fields(),
                        identities(before.identities(), person, name, ticket),
                        tickets(before.tickets(), ticket),
                        at.isBefore(before.firstSeen()) ? at : before.firstSeen(),
                        at.isAfter(before.lastSeen()) ? at : before.lastSeen(),
                        before.version() + 1));
    }

    private static List<Identity> identities(
            List<Identity> before, String person, String name, CustomerTicket ticket) {
        List<Identity> after = new ArrayList<>(before);
        for (int i = 0; i < after.size(); i++) {
            Identity known = after.get(i);
            if (known.isSame(ticket.channel(), person)) {
                if (!name.isEmpty()) {
                    after.set(i, new Identity(known.channel(), person, name, known.linkedAt()));
                }
                return after;
            }
        }
        after.add(new Identity(ticket.channel(), person, name, ticket.openedAt()));
        return after;
    }

    private static List<CustomerTicket> tickets(List<CustomerTicket> before, CustomerTicket added) {
        List<CustomerTicket> after = new ArrayList<>(before);
        after.add(added);
        after.sort(
                Comparator.comparing(CustomerTicket::openedAt)
                        .thenComparing(CustomerTicket::ticket)
                        .reversed());
        return after.subList(0, Math.min(after.size(), Customer.MOST_TICKETS));
    }
}

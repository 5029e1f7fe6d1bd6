package org.socialcare.domain.metrics;

import org.socialcare.domain.channel.Person;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.conversation.Ticket;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Tells a conversation's tickets again from what its entries say, without looking at what was
 * measured when they were written.
 */
final class Retelling {
    private final Voices voices = new Voices();
    private final List<RetoldTicket> tickets = new ArrayList<>();
    private int latest;

    Retelling(List<Entry> entries) {
        entries.stream()
                .sorted(Comparator.comparingLong(entry -> entry.context().version()))
                .forEach(this::add);
    }

    List<TicketStory> stories() {
        return tickets.stream().map(RetoldTicket::story).toList();
    }

    private void add(Entry entry) {
        int number = entry.context().ticket().map(Ticket::number).orElse(0);
        if (number != latest) voices.forgetAside();
        latest = number;
        switch (entry.body()) {
            case EntryBody.Heard heard -> {
                switch (heard.effect()) {
                    case OPENED -> open(entry, Optional.of(heard.event().customer()), false);
                    case REOPENED -> open(entry, Optional.of(heard.event().customer()), true);
                    case NONE, CONTINUED, ANSWERED, ASIDE, FLOODED -> {}
                }
            }
            case EntryBody.Handled.SetAside act when act.opens() ->
                    open(entry, Optional.empty(), false);
            default -> {
                // nothing else opens a ticket
            }
        }
        boolean spoken = voices.hear(entry);
        if (tickets.isEmpty() || tickets.getLast().number() != number) return;
        Ticket after = entry.context().ticket().orElseThrow();
        tickets.getLast().add(entry, after, voices, spoken);
    }

    private void open(Entry entry, Optional<Person> customer, boolean again) {
        boolean follows = !tickets.isEmpty() && tickets.getLast().number() == latest - 1;
        if (again && follows) tickets.getLast().followed(entry.at());
        tickets.add(new RetoldTicket(entry, customer, again));
        voices.newTicket(entry.at());
    }
}

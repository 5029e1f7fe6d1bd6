package org.socialcare.domain.metrics;

import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.conversation.Ticket;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Tells a conversation's tickets again from what its entries say, without looking at what was
 * measured when they were written.
 */
final class Retelling {
    private final Voices voices = new Voices();
    private final List<RetoldTicket> tickets = new ArrayList<>();

    Retelling(List<Entry> entries) {
        entries.stream()
                .sorted(Comparator.comparingLong(entry -> entry.context().version()))
                .forEach(this::add);
    }

    List<TicketStory> stories() {
        return tickets.stream().map(RetoldTicket::story).toList();
    }

    private void add(Entry entry) {
        if (entry.body() instanceof EntryBody.Heard heard) {
            switch (heard.effect()) {
                case OPENED, REOPENED -> open(entry, heard);
                case NONE, CONTINUED, ANSWERED -> {}
            }
        }
        boolean spoken = voices.hear(entry);
        if (tickets.isEmpty()) return;
        Ticket after = entry.context().ticket().orElseThrow();
        tickets.getLast().add(entry, after, voices, spoken);
    }

    private void open(Entry entry, EntryBody.Heard heard) {
        boolean again = heard.effect() == EntryBody.TicketEffect.REOPENED;
        if (again && !tickets.isEmpty()) tickets.getLast().followed(entry.at());
        tickets.add(new RetoldTicket(entry, heard, again));
        voices.newTicket(entry.at());
    }
}

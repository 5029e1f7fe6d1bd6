package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.domain.clock.Clock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The state of a conversation after its {@code version}-th entry. The timeline is the truth; this
 * is what decisions and lists need of it without reading it again.
 *
 * @param account the platform's own id of the brand's account, as events name it
 * @param customer the person; {@link Person#NOBODY} for account threads
 * @param version grows by one with every entry
 * @param tickets how many tickets were ever opened here
 * @param ticket the latest; absent before the first customer message
 * @param clocks those running, paused, or stopped with a verdict still to be recorded; also the
 *     resolution clock of the latest ticket, stopped once that is resolved
 * @param lastAt when the latest message in either direction happened
 * @param preview the beginning of the latest message, at most 140 characters
 * @param platformThread the platform's own id of the thread, where answers need it; else empty
 * @param platformMessages ids under which the platform knows our latest replies, newest last: an
 *     echo of one of them is not news
 * @param turns who spoke when in the latest ticket
 * @param greeted the latest ticket in which an automatic message was said; 0 if there is none
 */
public record Conversation(
        ConversationId id,
        ChannelId channel,
        String brand,
        ThreadKey thread,
        String account,
        Person customer,
        long version,
        int tickets,
        Optional<Ticket> ticket,
        List<Clock> clocks,
        Instant firstAt,
        Instant lastAt,
        String preview,
        Allowance allowance,
        String platformThread,
        List<String> platformMessages,
        Turns turns,
        int greeted) {
    public Conversation {
        clocks = List.copyOf(clocks);
        platformMessages = List.copyOf(platformMessages);
    }

    /** The ticket somebody still has to work on, in sight or not. */
    public Optional<Ticket> running() {
        return ticket.filter(t -> t.status() != Ticket.Status.RESOLVED);
    }

    /** The running ticket where it is out of sight as spam: no list has it and no clock tells. */
    public Optional<Ticket> aside() {
        return running().filter(t -> t.care().aside().isOutOfSight());
    }
}

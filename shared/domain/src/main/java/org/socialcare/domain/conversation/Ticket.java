package org.socialcare.domain.conversation;

import org.socialcare.domain.rules.Effects;
import org.socialcare.domain.triage.Priority;
import org.socialcare.domain.triage.Understanding;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * One piece of work inside a conversation: opens with the first customer message after a close,
 * ends at resolve. All measuring is per ticket.
 *
 * @param number counts from 1 within the conversation
 * @param understanding of the customer's most telling message so far
 * @param team who is responsible
 * @param assignee the agent; absent while it waits for one
 * @param waitingSince the oldest customer message nobody has answered yet
 * @param firstReplyAt when the brand first answered, here or in the platform's own app
 * @param asked how many customer messages wanted an answer
 * @param rounds how often an unanswered run of customer messages began
 * @param tags words that the brand's rules have put on it
 * @param care what is going on around it
 */
public record Ticket(
        int number,
        Status status,
        Instant openedAt,
        Understanding understanding,
        Priority priority,
        String team,
        Optional<String> assignee,
        Optional<Instant> waitingSince,
        Optional<Instant> firstReplyAt,
        Optional<Instant> resolvedAt,
        int asked,
        int rounds,
        Set<String> tags,
        Care care) {
    /** Reasons stay with the message they are places in. */
    public Ticket {
        understanding = understanding.withoutReasons();
        tags = Set.copyOf(tags);
    }

    /** As the brand's rules leave it. */
    Ticket with(Effects effects) {
        return new Ticket(
                number,
                status,
                openedAt,
                understanding,
                effects.priority(),
                effects.team(),
                assignee,
                waitingSince,
                firstReplyAt,
                resolvedAt,
                asked,
                rounds,
                effects.tags(),
                care.after(effects));
    }

    /** A ticket about which nothing particular is going on. */
    public Ticket(
            int number,
            Status status,
            Instant openedAt,
            Understanding understanding,
            Priority priority,
            String team,
            Optional<String> assignee,
            Optional<Instant> waitingSince,
            Optional<Instant> firstReplyAt,
            Optional<Instant> resolvedAt,
            int asked,
            int rounds) {
        this(
                number,
                status,
                openedAt,
                understanding,
                priority,
                team,
                assignee,
                waitingSince,
                firstReplyAt,
                resolvedAt,
                asked,
                rounds,
                Set.of(),
                Care.NONE);
    }

    Ticket withAssignee(Optional<String> agent, String newTeam, Instant at) {
        boolean another = agent.isPresent() && !agent.equals(assignee);
        return withAssignee(
                agent, newTeam, another ? care.withHands(care.hands().given(at)) : care);
    }

    private Ticket withAssignee(Optional<String> agent, String newTeam, Care next) {
        return new Ticket(
                number,
                status,
                openedAt,
                understanding,
                priority,
                newTeam,
                agent,
                waitingSince,
                firstReplyAt,
                resolvedAt,
                asked,
                rounds,
                tags,
                next);
    }

    /** The customer has said something else that wants an answer. */
    Ticket askedAgain(Understanding telling, Priority urgency) {
        return new Ticket(
                number,
                status,
                openedAt,
                telling,
                urgency,
                team,
                assignee,
                waitingSince,
                firstReplyAt,
                resolvedAt,
                asked + 1,
                rounds,
                tags,
                care);
    }

    Ticket with(Care next) {
        return new Ticket(
                number,
                status,
                openedAt,
                understanding,
                priority,
                team,
                assignee,
                waitingSince,
                firstReplyAt,
                resolvedAt,
                asked,
                rounds,
                tags,
                next);
    }

    /** Somebody has said what it really is. */
    Ticket relabelled(Understanding really, Priority urgency) {
        return new Ticket(
                number,
                status,
                openedAt,
                really,
                urgency,
                team,
                assignee,
                waitingSince,
                firstReplyAt,
                resolvedAt,
                asked,
                rounds,
                tags,
                care);
    }

    Ticket resolved(Instant at) {
        return new Ticket(
                number,
                Status.RESOLVED,
                openedAt,
                understanding,
                priority,
                team,
                assignee,
                Optional.empty(),
                firstReplyAt,
                Optional.of(at),
                asked,
                rounds,
                tags,
                care.notWaiting(at));
    }

    /** Where the work stands. */
    public enum Status {
        /** The customer waits for the brand. */
        OPEN,
        /** The brand waits for the customer. */
        WAITING,
        RESOLVED
    }
}

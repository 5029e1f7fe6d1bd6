package org.socialcare.domain.conversation;

import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.settings.Brand;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An agent has told the customer by when they will hear from a person. The promise outlives
 * whatever the customer writes meanwhile and whoever has the ticket; no ticket is resolved over
 * one. Automatic messages do not keep it, and nor do those of the platform's own app, because
 * nobody can tell whether a person wrote them: an agent says so instead.
 */
public final class Promising {
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int LONGEST_REASON = 500;

    /** A ticket remembers no more promises that are over, beside those that stand. */
    private static final int MOST = 8;

    private Promising() {}

    /**
     * From now on that is promised. Refused as {@code no-ticket}, {@code promise-stands}, {@code
     * promise-past} or {@code promise-too-far}.
     */
    public static Decision make(
            Conversation before, Brand brand, String id, String by, Instant until, Instant now) {
        if (before.running().isEmpty()) return Working.noTicket();
        Ticket ticket = before.running().get();
        if (ticket.care().standingPromise().isPresent()) return stands();
        return given(before, brand, id, by, remembered(ticket), until, Optional.empty(), now);
    }

    /**
     * It is to be kept by another instant, with a clock of its own. Refused as {@code no-ticket},
     * {@code no-promise}, {@code unchanged}, {@code no-reason}, {@code reason-too-long}, or for
     * what {@link #make} refuses in an instant.
     */
    public static Decision move(
            Conversation before,
            Brand brand,
            String id,
            String by,
            Instant until,
            String reason,
            Instant now) {
        Optional<Decision.Refused> refusal = unfit(before, reason);
        if (refusal.isPresent()) return refusal.get();
        Ticket ticket = before.running().orElseThrow();
        Promise standing = ticket.care().standingPromise().orElseThrow();
        if (standing.until().equals(until)) {
            return new Decision.Refused("unchanged", "It is so already.");
        }
        Moved moved = new Moved(standing.until(), reason);
        List<Promise> ended = ended(remembered(ticket), standing, now);
        return given(before, brand, id, by, ended, until, Optional.of(moved), now);
    }

    /**
     * It holds no longer, or was kept where the suite does not see it. Refused as {@code
     * no-ticket}, {@code no-promise}, {@code no-reason} or {@code reason-too-long}.
     *
     * @param kept the customer has heard from a person elsewhere, such as by phone
     */
    public static Decision end(
            Conversation before,
            Brand brand,
            String id,
            String by,
            boolean kept,
            String reason,
            Instant now) {
        Optional<Decision.Refused> refusal = unfit(before, reason);
        if (refusal.isPresent()) return refusal.get();
        Ticket ticket = before.running().orElseThrow();
        Promise standing = ticket.care().standingPromise().orElseThrow();
        EntryBody body = new EntryBody.Handled.PromiseEnded(by, standing.number(), kept, reason);
        return changed(
                before, brand, id, ended(ticket.care().promises(), standing, now), body, now);
    }

    /** The hours in which somebody can keep it: the channel's or team's, else the policy's. */
    public static Calendar hours(Conversation conversation, Brand brand) {
        String team = conversation.ticket().map(Ticket::team).orElse("");
        return brand.ownHours(conversation.channel(), team)
                .or(
                        () ->
                                conversation
                                        .ticket()
                                        .flatMap(
                                                t -> Terms.policy(brand, conversation.channel(), t))
                                        .map(
                                                policy ->
                                                        brand.hours(
                                                                policy.calendar(),
                                                                conversation.channel(),
                                                                team)))
                .orElse(Calendar.ALWAYS);
    }

    static Decision.Refused stands() {
        return new Decision.Refused(
                "promise-stands",
                "The customer was promised an answer: give it, or move or withdraw it first.");
    }

    private record Moved(Instant from, String reason) {}

    private static Decision given(
            Conversation before,
            Brand brand,
            String id,
            String by,
            List<Promise> promises,
            Instant until,
            Optional<Moved> moved,
            Instant now) {
        Optional<Decision.Refused> refusal = unfit(until, now);
        if (refusal.isPresent()) return refusal.get();
        int number = next(before.running().orElseThrow());
        List<Promise> all = new ArrayList<>(promises);
        all.add(new Promise(number, by, now, until, List.of(), Optional.empty()));
        EntryBody body =
                new EntryBody.Handled.Promised(
                        by,
                        number,
                        until,
                        moved.map(Moved::from),
                        moved.map(Moved::reason).orElse(""));
        return changed(before, brand, id, all, body, now);
    }

    /** Whether nobody can promise that instant. */
    static Optional<Decision.Refused> unfit(Instant until, Instant now) {
        if (!until.isAfter(now)) {
            return Optional.of(
                    new Decision.Refused("promise-past", "A promise is for a time to come."));
        }
        return until.isAfter(now.plus(LONGEST))
                ? Optional.of(
                        new Decision.Refused(
                                "promise-too-far",
                                "At most " + LONGEST.toDays() + " days ahead are possible."))
                : Optional.empty();
    }

    /** The ticket's promises with one more, which takes the place of the one that stands. */
    static List<Promise> replaced(Ticket ticket, String by, Instant until, Instant now) {
        List<Promise> all = new ArrayList<>(remembered(ticket));
        Optional<Promise> standing = ticket.care().standingPromise();
        standing.ifPresent(old -> all.replaceAll(it -> it.equals(old) ? it.ended(now) : it));
        all.add(new Promise(next(ticket), by, now, until, List.of(), Optional.empty()));
        return all;
    }

    private static int next(Ticket ticket) {
        List<Promise> known = ticket.care().promises();
        return known.isEmpty() ? 1 : known.getLast().number() + 1;
    }

    private static List<Promise> remembered(Ticket ticket) {
        List<Promise> promises = ticket.care().promises();
        long over = promises.stream().filter(promise -> !promise.stands()).count();
        List<Promise> left = new ArrayList<>();
        for (Promise promise : promises) {
            boolean forgets = !promise.stands() && (promise.endedAt().isPresent() || over > MOST);
            if (forgets) over--;
            else left.add(promise);
        }
        return left;
    }

    private static List<Promise> ended(List<Promise> promises, Promise standing, Instant now) {
        return promises.stream()
                .map(promise -> promise.equals(standing) ? promise.ended(now) : promise)
                .toList();
    }

    private static Optional<Decision.Refused> unfit(Conversation before, String reason) {
        if (before.running().isEmpty()) return Optional.of(Working.noTicket());
        if (before.running().get().care().standingPromise().isEmpty()) {
            return Optional.of(
                    new Decision.Refused("no-promise", "The customer waits for no promise."));
        }
        if (reason.isBlank()) return Optional.of(new Decision.Refused("no-reason", "Say why."));
        return reason.codePointCount(0, reason.length()) > LONGEST_REASON
                ? Optional.of(
                        new Decision.Refused(
                                "reason-too-long",
                                "At most " + LONGEST_REASON + " characters are kept."))
                : Optional.empty();
    }

    private static Decision changed(
            Conversation before,
            Brand brand,
            String id,
            List<Promise> promises,
            EntryBody body,
            Instant now) {
        Ticket ticket = before.running().orElseThrow();
        Draft draft = Draft.of(before);
        draft.ticket(ticket.with(ticket.care().withPromises(promises)));
        draft.remeasure(brand, before.turns().rounds());
        return new Decision.Changed(draft.change(EntryIds.ours("promise", id), body, now));
    }
}

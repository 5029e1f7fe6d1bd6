package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.Content;
import org.socialcare.domain.customers.CustomerFields;
import org.socialcare.domain.rules.Evaluation;
import org.socialcare.domain.rules.Fired;
import org.socialcare.domain.rules.Occasion;
import org.socialcare.domain.rules.On;
import org.socialcare.domain.rules.RuleSet;
import org.socialcare.domain.rules.Seen;
import org.socialcare.domain.rules.Trace;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.triage.Priority;
import org.socialcare.domain.triage.Understanding;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Looks at rules again on what was written, or came about, long ago. */
public final class RuleReplay {
    private RuleReplay() {}

    /**
     * What became of every rule at the time: the same, every time, because the entry keeps what it
     * does not tell by itself. Absent where no rules were looked at.
     *
     * @param set the version that {@link #recorded} names
     */
    public static Optional<Trace> again(Entry entry, RuleSet set) {
        return recorded(entry)
                .flatMap(fired -> occasion(entry, fired.seen()))
                .map(occasion -> Evaluation.of(set, occasion));
    }

    /**
     * What would have become of rules that were not live. Calendars and the customer's card are
     * looked at as they are now, and so are priority and holder where no rules were live at the
     * time. Absent where the entry is neither a message that wanted an answer nor the word of a
     * clock whose ticket was running.
     */
    public static Optional<Trace> rehearsed(
            Entry entry, RuleSet set, Brand brand, CustomerFields card) {
        return asked(entry)
                .map(it -> it.occasion(entry, seen(entry, it, set, brand, card)))
                .or(() -> spoken(entry).map(it -> it.occasion(entry, seen(entry, it, set, brand))))
                .map(occasion -> Evaluation.of(set, occasion));
    }

    /** What the entry remembers of the rules. */
    public static Optional<Fired> recorded(Entry entry) {
        if (entry.body() instanceof EntryBody.ClockVerdict verdict) return verdict.rules();
        return entry.body() instanceof EntryBody.Heard heard ? heard.rules() : Optional.empty();
    }

    private static Optional<Occasion> occasion(Entry entry, Seen seen) {
        return asked(entry)
                .map(it -> it.occasion(entry, seen))
                .or(() -> spoken(entry).map(it -> it.occasion(entry, seen)));
    }

    private record Spoken(EntryBody.ClockVerdict verdict, Ticket ticket) {
        Occasion occasion(Entry entry, Seen seen) {
            return ClockRuling.occasion(
                    ticket, verdict.clock(), verdict.verdict(), entry.context().channel(), seen);
        }
    }

    private static Optional<Spoken> spoken(Entry entry) {
        if (!(entry.body() instanceof EntryBody.ClockVerdict verdict)) return Optional.empty();
        return entry.context()
                .ticket()
                .filter(ticket -> ticket.number() == verdict.ticket())
                .filter(ticket -> ticket.status() != Ticket.Status.RESOLVED)
                .map(ticket -> new Spoken(verdict, ticket));
    }

    private static Seen seen(Entry entry, Spoken spoken, RuleSet set, Brand brand) {
        Seen now = ClockRuling.seen(spoken.ticket(), set, brand, entry.at());
        return recorded(entry)
                .map(Fired::seen)
                .map(kept -> new Seen(kept.priority(), false, now.open(), Set.of(), kept.holder()))
                .orElse(now);
    }

    private record Asked(EntryBody.Heard heard, Content.Said said, On event) {
        Occasion occasion(Entry entry, Seen seen) {
            return new Occasion(
                    event,
                    entry.context().channel(),
                    heard.event().thread().kind(),
                    said,
                    understanding(),
                    seen);
        }

        Understanding understanding() {
            return heard.understanding().orElse(Telling.NOTHING);
        }
    }

    private static Optional<Asked> asked(Entry entry) {
        if (!(entry.body() instanceof EntryBody.Heard heard)) return Optional.empty();
        if (!(heard.event().content() instanceof Content.Said said)) return Optional.empty();
        return switch (heard.effect()) {
            case OPENED -> Optional.of(new Asked(heard, said, On.TICKET_OPENED));
            case REOPENED -> Optional.of(new Asked(heard, said, On.TICKET_REOPENED));
            case CONTINUED -> Optional.of(new Asked(heard, said, On.MESSAGE_RECEIVED));
            case ASIDE -> heard.rules().map(fired -> new Asked(heard, said, hidden(fired)));
            case ANSWERED, FLOODED, NONE -> Optional.empty();
        };
    }

    /** Rules look at what is out of sight only in the moment in which they hide it. */
    private static On hidden(Fired fired) {
        return fired.seen().again() ? On.TICKET_REOPENED : On.TICKET_OPENED;
    }

    private static Seen seen(
            Entry entry, Asked asked, RuleSet set, Brand brand, CustomerFields card) {
        Optional<Seen> kept = recorded(entry).map(Fired::seen);
        boolean again = kept.map(Seen::again).orElseGet(() -> waited(entry, asked));
        Priority priority =
                kept.map(Seen::priority).orElseGet(() -> Priority.of(asked.understanding(), again));
        return new Seen(
                priority,
                again,
                Ruling.open(set.calendars(), brand, entry.at()),
                set.on(card),
                Optional.empty());
    }

    private static boolean waited(Entry entry, Asked asked) {
        return switch (asked.event()) {
            case TICKET_OPENED -> false;
            case TICKET_REOPENED -> true;
            case MESSAGE_RECEIVED ->
                    entry.context()
                            .ticket()
                            .flatMap(Ticket::waitingSince)
                            .filter((Instant since) -> since.isBefore(entry.at()))
                            .isPresent();
            case CLOCK_WARNED, CLOCK_BREACHED -> false;
        };
    }
}

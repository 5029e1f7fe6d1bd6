package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.Content;
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

/** Looks at rules again on messages that were written long ago. */
public final class RuleReplay {
    private RuleReplay() {}

    /**
     * What became of every rule when the message arrived: the same, every time, because the entry
     * keeps what it does not tell by itself. Absent where no rules were looked at.
     *
     * @param set the version that {@link #recorded} names
     */
    public static Optional<Trace> again(Entry entry, RuleSet set) {
        return recorded(entry)
                .flatMap(fired -> asked(entry).map(it -> it.occasion(entry, fired.seen())))
                .map(occasion -> Evaluation.of(set, occasion));
    }

    /**
     * What would have become of rules that were not live. Calendars are looked at as they are now,
     * and so is the priority where no rules were live at the time. Absent where the entry is no
     * message that wanted an answer.
     */
    public static Optional<Trace> rehearsed(Entry entry, RuleSet set, Brand brand) {
        return asked(entry)
                .map(it -> it.occasion(entry, seen(entry, it, set, brand)))
                .map(occasion -> Evaluation.of(set, occasion));
    }

    /** What the entry remembers of the rules. */
    public static Optional<Fired> recorded(Entry entry) {
        return entry.body() instanceof EntryBody.Heard heard ? heard.rules() : Optional.empty();
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

    private static Seen seen(Entry entry, Asked asked, RuleSet set, Brand brand) {
        Optional<Seen> kept = recorded(entry).map(Fired::seen);
        boolean again = kept.map(Seen::again).orElseGet(() -> waited(entry, asked));
        Priority priority =
                kept.map(Seen::priority).orElseGet(() -> Priority.of(asked.understanding(), again));
        return new Seen(priority, again, Ruling.open(set.calendars(), brand, entry.at()));
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
        };
    }
}

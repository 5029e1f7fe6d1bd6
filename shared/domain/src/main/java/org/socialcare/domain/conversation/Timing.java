package org.socialcare.domain.conversation;

import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.clock.Clock;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.rules.RuleSet;
import org.socialcare.domain.settings.Brand;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What clocks say. */
public final class Timing {
    private Timing() {}

    /**
     * The rules that a verdict is looked at with.
     *
     * @param brand whose they are
     */
    public record Ruled(RuleSet rules, Brand brand) {}

    /** The same as {@link #fire(Conversation, Function, Instant)} for a brand without rules. */
    public static Optional<Change> fire(Conversation before, Instant now) {
        return fire(before, _ -> Optional.empty(), now);
    }

    /**
     * The earliest warning or breach that is due and not yet recorded; call again with the state
     * after it until there is none. A breach is recorded also when the answer has come meanwhile,
     * too late; a warning only while it can still help.
     *
     * @param rules those of the brand of that name; asked for only where a clock of a ticket that
     *     somebody still has to work on has something to say
     */
    public static Optional<Change> fire(
            Conversation before, Function<String, Optional<Ruled>> rules, Instant now) {
        if (before.aside().isPresent()) return Optional.empty();
        return before.clocks().stream()
                .flatMap(clock -> next(clock).stream())
                .filter(saying -> !saying.at.isAfter(now))
                .min(Comparator.comparing(Saying::at))
                .map(saying -> recorded(before, saying, rules, now));
    }

    /** The instant at which {@link #fire} will next have something to say. */
    public static Optional<Instant> nextDue(Conversation conversation) {
        if (conversation.aside().isPresent()) return Optional.empty();
        return conversation.clocks().stream()
                .flatMap(clock -> next(clock).stream())
                .map(Saying::at)
                .min(Comparator.naturalOrder());
    }

    private record Saying(Clock clock, EntryBody.Verdict verdict, Instant at) {}

    private static Optional<Saying> next(Clock clock) {
        if (clock.paused() || clock.breached() || clock.settled()) return Optional.empty();
        boolean warns = clock.running() && !clock.warned() && clock.warnAt().isBefore(clock.due());
        Saying saying =
                warns
                        ? new Saying(clock, EntryBody.Verdict.WARNED, clock.warnAt())
                        : new Saying(clock, EntryBody.Verdict.BREACHED, clock.due());
        return saying.at.isBefore(Calendar.NEVER) ? Optional.of(saying) : Optional.empty();
    }

    private static boolean isLatestResolution(Clock clock, Conversation conversation) {
        return clock.kind() == ClockKind.RESOLUTION && clock.ticket() == conversation.tickets();
    }

    private static Change recorded(
            Conversation before,
            Saying saying,
            Function<String, Optional<Ruled>> rules,
            Instant now) {
        Clock clock = saying.clock;
        boolean breached = saying.verdict == EntryBody.Verdict.BREACHED;
        List<Clock> clocks = new ArrayList<>();
        for (Clock other : before.clocks()) {
            Clock after = other.equals(clock) ? clock.recorded(true, breached) : other;
            if (!after.settled() || isLatestResolution(after, before)) clocks.add(after);
        }
        Draft draft = Draft.of(before);
        draft.clocks(clocks);
        Optional<ClockRuling> ruling = ruling(before, saying, rules);
        ruling.map(ClockRuling::ticket).ifPresent(draft::ticket);
        String id = EntryIds.verdict(clock, saying.verdict);
        EntryBody body =
                new EntryBody.ClockVerdict(
                        clock.kind(),
                        clock.ticket(),
                        clock.round(),
                        saying.verdict,
                        clock.due(),
                        clock.policy(),
                        ruling.map(ClockRuling::fired));
        String order = EntryIds.order(saying.at, "", now, "", id);
        return draft.change(id, saying.at, order, body, now);
    }

    private static Optional<ClockRuling> ruling(
            Conversation before, Saying saying, Function<String, Optional<Ruled>> rules) {
        Optional<Ticket> ticket = before.running().filter(t -> t.number() == saying.clock.ticket());
        if (ticket.isEmpty()) return Optional.empty();
        return rules.apply(before.brand())
                .filter(ruled -> !ruled.rules().isEmpty())
                .map(
                        ruled ->
                                ClockRuling.of(
                                        ticket.get(),
                                        saying.clock.kind(),
                                        saying.verdict,
                                        before.channel(),
                                        ruled.rules(),
                                        ruled.brand(),
                                        saying.at));
    }
}

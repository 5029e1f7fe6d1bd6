package org.socialcare.domain.conversation;

import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.clock.Clock;
import org.socialcare.domain.clock.ClockKind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What clocks say. */
public final class Timing {
    private Timing() {}

    /**
     * The earliest warning or breach that is due and not yet recorded; call again with the state
     * after it until there is none. A breach is recorded also when the answer has come meanwhile,
     * too late; a warning only while it can still help.
     */
    public static Optional<Change> fire(Conversation before, Instant now) {
        if (before.aside().isPresent()) return Optional.empty();
        return before.clocks().stream()
                .flatMap(clock -> next(clock).stream())
                .filter(saying -> !saying.at.isAfter(now))
                .min(Comparator.comparing(Saying::at))
                .map(saying -> recorded(before, saying, now));
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

    private static Change recorded(Conversation before, Saying saying, Instant now) {
        Clock clock = saying.clock;
        boolean breached = saying.verdict == EntryBody.Verdict.BREACHED;
        List<Clock> clocks = new ArrayList<>();
        for (Clock other : before.clocks()) {
            Clock after = other.equals(clock) ? clock.recorded(true, breached) : other;
            if (!after.settled() || isLatestResolution(after, before)) clocks.add(after);
        }
        Draft draft = Draft.of(before);
        draft.clocks(clocks);
        String id = EntryIds.verdict(clock, saying.verdict);
        EntryBody body =
                new EntryBody.ClockVerdict(
                        clock.kind(),
                        clock.ticket(),
                        clock.round(),
                        saying.verdict,
                        clock.due(),
                        clock.policy());
        String order = EntryIds.order(saying.at, "", now, "", id);
        return draft.change(id, saying.at, order, body, now);
    }
}

package org.socialcare.domain.conversation;

import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.clock.Clock;
import org.socialcare.domain.clock.ClockStep;
import org.socialcare.domain.rules.RuleSet;
import org.socialcare.domain.settings.Brand;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

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
     * The earliest warning, breach or step that is due and not yet recorded; call again with the
     * state after it until there is none. A breach is recorded also when the answer has come
     * meanwhile, too late; a warning or a step only while it can still help.
     *
     * @param rules those of the brand of that name, and the brand; asked for only where a clock has
     *     a verdict to say
     */
    public static Optional<Change> fire(
            Conversation before, Function<String, Optional<Ruled>> rules, Instant now) {
        return earliest(before)
                .filter(saying -> !saying.at.isAfter(now))
                .map(saying -> said(before, saying, rules, now));
    }

    /**
     * The state that knows of what {@link #fire} would say, for where that is on record already.
     * Then its clock was set anew from the instants of its round, and those do not tell it: a
     * breach was recorded, an answer from before it became known later, and that answer failed or
     * an earlier question came up.
     */
    public static Optional<Conversation> knowing(Conversation before, Instant now) {
        return earliest(before)
                .filter(saying -> !saying.at.isAfter(now))
                .map(
                        saying -> {
                            Draft draft = Draft.of(before);
                            draft.clocks(
                                    saying.step
                                            .map(s -> ClockSteps.withTaken(before, saying.clock, s))
                                            .orElseGet(() -> withVerdict(before, saying)));
                            return draft.state();
                        });
    }

    /** The instant at which {@link #fire} will next have something to say. */
    public static Optional<Instant> nextDue(Conversation conversation) {
        return earliest(conversation).map(Saying::at);
    }

    private static Optional<Saying> earliest(Conversation conversation) {
        if (conversation.aside().isPresent()) return Optional.empty();
        return conversation.clocks().stream()
                .flatMap(clock -> next(clock).stream())
                .min(Comparator.comparing(Saying::at));
    }

    /** What a clock says: a verdict, or that a step of its policy is due. */
    private record Saying(
            Clock clock,
            Optional<EntryBody.Verdict> verdict,
            Optional<ClockStep> step,
            Instant at) {
        static Saying verdict(Clock clock, EntryBody.Verdict verdict, Instant at) {
            return new Saying(clock, Optional.of(verdict), Optional.empty(), at);
        }

        static Saying step(Clock clock, ClockStep step) {
            return new Saying(clock, Optional.empty(), Optional.of(step), step.at());
        }
    }

    private static Optional<Saying> next(Clock clock) {
        if (clock.paused() || clock.settled()) return Optional.empty();
        Stream<Saying> steps =
                clock.running()
                        ? clock.steps().stream()
                                .filter(step -> !step.taken())
                                .map(step -> Saying.step(clock, step))
                        : Stream.empty();
        // Of what is due in one instant the verdict comes first.
        return Stream.concat(verdict(clock).stream(), steps)
                .filter(saying -> saying.at.isBefore(Calendar.NEVER))
                .min(Comparator.comparing(Saying::at));
    }

    private static Optional<Saying> verdict(Clock clock) {
        if (clock.breached()) return Optional.empty();
        boolean warns = clock.running() && !clock.warned() && clock.warnAt().isBefore(clock.due());
        return Optional.of(
                warns
                        ? Saying.verdict(clock, EntryBody.Verdict.WARNED, clock.warnAt())
                        : Saying.verdict(clock, EntryBody.Verdict.BREACHED, clock.due()));
    }

    private static Change said(
            Conversation before,
            Saying saying,
            Function<String, Optional<Ruled>> rules,
            Instant now) {
        return saying.step
                .map(step -> ClockSteps.taken(before, saying.clock, step, now))
                .orElseGet(() -> recorded(before, saying, rules, now));
    }

    private static Change recorded(
            Conversation before,
            Saying saying,
            Function<String, Optional<Ruled>> rules,
            Instant now) {
        Clock clock = saying.clock;
        EntryBody.Verdict verdict = saying.verdict.orElseThrow();
        Draft draft = Draft.of(before);
        draft.clocks(withVerdict(before, saying));
        Optional<Ruled> ruled = rules.apply(before.brand());
        Optional<ClockRuling> ruling = ruled.flatMap(it -> ruling(before, saying, it));
        ruling.map(ClockRuling::ticket).ifPresent(draft::ticket);
        String id = EntryIds.verdict(clock, verdict);
        EntryBody body =
                new EntryBody.ClockVerdict(
                        clock.kind(),
                        clock.ticket(),
                        clock.round(),
                        verdict,
                        clock.due(),
                        clock.policy(),
                        ruling.map(ClockRuling::fired),
                        pauses(before, clock, saying.at),
                        ruled.map(it -> Reckonings.of(before, clock, it.brand())));
        String order = EntryIds.order(saying.at, "", now, "", id);
        return draft.change(id, saying.at, order, body, now);
    }

    private static List<Clock> withVerdict(Conversation before, Saying saying) {
        boolean breached = saying.verdict.equals(Optional.of(EntryBody.Verdict.BREACHED));
        List<Clock> clocks = new ArrayList<>();
        for (Clock other : before.clocks()) {
            Clock after = other.equals(saying.clock) ? other.recorded(true, breached) : other;
            boolean latest = after.ticket() == before.tickets();
            if (!after.settled() || (latest && TicketClocks.isOfWhole(after.kind()))) {
                clocks.add(after);
            }
        }
        return clocks;
    }

    private static List<Pause> pauses(Conversation before, Clock clock, Instant at) {
        Optional<Ticket> of = before.ticket().filter(t -> t.number() == clock.ticket());
        if (of.isEmpty()) return List.of();
        List<Round> rounds = before.turns().rounds();
        List<ThirdPartyWait> waits = of.get().care().waits();
        Instant start = clock.startedAt();
        return switch (clock.kind()) {
            case RESOLUTION -> Segments.pauses(rounds, waits, at);
            case UPDATE -> Segments.rests(Segments.owed(rounds, waits, start), start, at);
            case FIRST_RESPONSE, NEXT_RESPONSE, PROMISE -> List.of();
        };
    }

    private static Optional<ClockRuling> ruling(Conversation before, Saying saying, Ruled ruled) {
        if (ruled.rules().isEmpty()) return Optional.empty();
        return before.running()
                .filter(ticket -> ticket.number() == saying.clock.ticket())
                .map(
                        ticket ->
                                ClockRuling.of(
                                        ticket,
                                        saying.clock.kind(),
                                        saying.verdict.orElseThrow(),
                                        before.channel(),
                                        ruled.rules(),
                                        ruled.brand(),
                                        saying.at));
    }
}

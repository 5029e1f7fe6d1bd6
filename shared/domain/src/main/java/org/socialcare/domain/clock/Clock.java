package org.socialcare.domain.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A promise with a due instant. Breach time is due time: whether it was kept is a function of when
 * it stopped, not of when anyone looked.
 *
 * @param ticket the ticket's number
 * @param round which unanswered run of messages it measures, or which promise; 0 where there is one
 *     per ticket, or where {@code startedAt} tells which it is
 * @param policy id and version of the policy that set it
 * @param calendar the calendar its time runs on
 * @param target working time promised
 * @param warnAt when to warn; meaningless while paused
 * @param due when it falls due; meaningless while paused
 * @param remaining working time left, kept while paused
 * @param stoppedAt when what was promised happened
 * @param steps of its policy, by their percent
 * @param moved the latest application of changed policies to it; absent where it stands as it was
 *     set
 */
public record Clock(
        ClockKind kind,
        int ticket,
        int round,
        String policy,
        String calendar,
        Duration target,
        Instant startedAt,
        Instant warnAt,
        Instant due,
        Optional<Duration> remaining,
        Optional<Instant> stoppedAt,
        boolean warned,
        boolean breached,
        List<ClockStep> steps,
        Optional<Moved> moved) {
    public Clock {
        steps = List.copyOf(steps);
    }

    /** One as it was set. */
    public Clock(
            ClockKind kind,
            int ticket,
            int round,
            String policy,
            String calendar,
            Duration target,
            Instant startedAt,
            Instant warnAt,
            Instant due,
            Optional<Duration> remaining,
            Optional<Instant> stoppedAt,
            boolean warned,
            boolean breached,
            List<ClockStep> steps) {
        this(
                kind,
                ticket,
                round,
                policy,
                calendar,
                target,
                startedAt,
                warnAt,
                due,
                remaining,
                stoppedAt,
                warned,
                breached,
                steps,
                Optional.empty());
    }

    public boolean paused() {
        return remaining.isPresent();
    }

    public boolean running() {
        return stoppedAt.isEmpty() && !paused();
    }

    /** Stopped in time, or its breach is on record: nothing can come of it any more. */
    public boolean settled() {
        return stoppedAt.isPresent() && (breached || paused() || !stoppedAt.get().isAfter(due));
    }

    /** The same promise, measured from and to other instants. */
    public Clock measured(Instant start, Instant warn, Instant dueAt, Optional<Instant> stop) {
        return with(start, warn, dueAt, Optional.empty(), stop);
    }

    /** The same promise, not running while the customer is waited for. */
    public Clock pausedWith(Duration left) {
        return with(startedAt, warnAt, due, Optional.of(left), Optional.empty());
    }

    /**
     * The same clock at rest: what was promised happened; or running again if it did not. One that
     * is paused stops with what it had left still ahead of it.
     */
    public Clock stopped(Optional<Instant> at) {
        Instant ahead = at.flatMap(stop -> remaining.map(stop::plus)).orElse(due);
        return with(startedAt, warnAt, ahead, remaining, at);
    }

    private Clock with(
            Instant start,
            Instant warn,
            Instant dueAt,
            Optional<Duration> left,
            Optional<Instant> stop) {
        return new Clock(
                kind, ticket, round, policy, calendar, target, start, warn, dueAt, left, stop,
                warned, breached, steps, moved);
    }

    /** The same clock with what has been put on record about it. */
    public Clock recorded(boolean warning, boolean breach) {
        return new Clock(
                kind, ticket, round, policy, calendar, target, startedAt, warnAt, due, remaining,
                stoppedAt, warning, breach, steps, moved);
    }

    /** The same clock with its steps due at other instants. */
    public Clock stepping(UnaryOperator<ClockStep> change) {
        return new Clock(
                kind,
                ticket,
                round,
                policy,
                calendar,
                target,
                startedAt,
                warnAt,
                due,
                remaining,
                stoppedAt,
                warned,
                breached,
                steps.stream().map(change).toList(),
                moved);
    }

    /** The same clock, which changed policies were applied to. */
    public Clock moved(Optional<Moved> by) {
        return new Clock(
                kind, ticket, round, policy, calendar, target, startedAt, warnAt, due, remaining,
                stoppedAt, warned, breached, steps, by);
    }

    /** The same clock with what is on record about another that it takes the place of. */
    public Clock recordedAs(Clock other) {
        return recorded(other.warned, other.breached)
                .moved(policy.equals(other.policy) ? other.moved : moved)
                .stepping(step -> other.hasTaken(step.step()) ? step.onRecord() : step);
    }

    /** When this step is due; {@link Calendar#NEVER} where the clock has no such step. */
    public Instant stepAt(PolicyStep step) {
        return steps.stream()
                .filter(one -> one.step().equals(step))
                .findFirst()
                .map(ClockStep::at)
                .orElse(Calendar.NEVER);
    }

    private boolean hasTaken(PolicyStep step) {
        return steps.stream()
                .anyMatch(
                        one ->
                                one.taken()
                                        && one.step().act() == step.act()
                                        && one.step().percent() == step.percent());
    }
}

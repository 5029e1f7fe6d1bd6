package org.socialcare.domain.conversation;

import org.socialcare.domain.clock.Clock;
import org.socialcare.domain.clock.ClockStep;
import org.socialcare.domain.clock.PolicyStep;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps of a policy as a clock comes to them: each is one entry, and so is taken once. */
final class ClockSteps {
    /** Why a ticket goes back to the queue. */
    static final String REASON = "clock-step";

    private static final String CLOCK = "clock";

    private ClockSteps() {}

    /**
     * A ticket that somebody has is given back as any hand gives it back, so that it is routed and
     * counted the same way; where nobody has it that step is only put on record.
     */
    static Change taken(Conversation before, Clock clock, ClockStep due, Instant now) {
        Draft draft = Draft.of(before);
        draft.clocks(withTaken(before, clock, due));
        PolicyStep step = due.step();
        String id = EntryIds.step(clock, step);
        Optional<Ticket> held =
                before.running()
                        .filter(t -> t.number() == clock.ticket() && t.assignee().isPresent());
        if (step.act() == PolicyStep.Act.REASSIGN && held.isPresent()) {
            Ticket ticket = held.get();
            draft.ticket(ticket.withAssignee(Optional.empty(), ticket.team(), now));
            EntryBody body = new EntryBody.Assigned(Optional.empty(), ticket.team(), CLOCK, REASON);
            return draft.change(id, body, now);
        }
        EntryBody body =
                new EntryBody.Handled.Stepped(
                        clock.kind(),
                        clock.ticket(),
                        clock.round(),
                        step,
                        clock.due(),
                        clock.policy());
        return draft.change(id, due.at(), EntryIds.order(due.at(), "", now, "", id), body, now);
    }

    static List<Clock> withTaken(Conversation before, Clock clock, ClockStep due) {
        List<Clock> after = new ArrayList<>();
        for (Clock other : before.clocks()) {
            after.add(
                    other.equals(clock)
                            ? other.stepping(one -> one.equals(due) ? one.onRecord() : one)
                            : other);
        }
        return after;
    }
}

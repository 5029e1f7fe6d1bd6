package org.socialcare.domain.conversation;

import org.socialcare.domain.acting.Plan;
import org.socialcare.domain.acting.PlanStep;
import org.socialcare.domain.settings.Brand;

import java.time.Instant;
import java.util.Optional;

/** The steps of a plan are ticked one by one, and who did so stays in the timeline. */
public final class Planning {
    private Planning() {}

    /**
     * A step of the ticket's plan is done, or is not after all. Refused as {@code no-ticket},
     * {@code no-such-step} or {@code unchanged}.
     */
    public static Decision tick(
            Conversation before,
            Brand brand,
            String id,
            String by,
            String step,
            boolean done,
            Instant now) {
        if (before.running().isEmpty()) return Working.noTicket();
        Ticket ticket = before.running().get();
        Optional<PlanStep> known =
                Plan.of(ticket.understanding(), ticket.care().kinds(), brand.handling()).stream()
                        .filter(each -> each.id().equals(step))
                        .findFirst();
        if (known.isEmpty()) {
            return new Decision.Refused(
                    "no-such-step", "The plan of this ticket has no such step.");
        }
        if (ticket.care().done().contains(step) == done) {
            return new Decision.Refused("unchanged", "It is so already.");
        }
        Draft draft = Draft.of(before);
        draft.ticket(ticket.with(ticket.care().withStep(step, done)));
        EntryBody body = new EntryBody.Handled.StepTicked(by, step, known.get().words(), done);
        return new Decision.Changed(draft.change(EntryIds.ours("step", id), body, now));
    }
}

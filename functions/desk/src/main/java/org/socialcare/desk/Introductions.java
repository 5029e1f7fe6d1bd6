package org.socialcare.desk;

import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Decision;
import org.socialcare.domain.handover.Handover;
import org.socialcare.domain.handover.HandoverItem;
import org.socialcare.domain.handover.Introducing;
import org.socialcare.domain.handover.IntroductionRun;
import org.socialcare.domain.ports.FindConversation;
import org.socialcare.domain.ports.KeepIntroductions;
import org.socialcare.domain.ports.OrderIntroductions;
import org.socialcare.domain.ports.OrderIntroductions.Stretch;
import org.socialcare.domain.settings.Brand;

import java.time.InstantSource;
import java.util.Optional;

/**
 * Has customers told of their successor, from then on by itself and with no page open, and says how
 * far that is and what is in the way.
 */
final class Introductions {
    private static final int TRIES = 5;

    private final FindConversation conversations;
    private final KeepIntroductions runs;
    private final OrderIntroductions orders;
    private final InstantSource clock;

    Introductions(
            FindConversation conversations,
            KeepIntroductions runs,
            OrderIntroductions orders,
            InstantSource clock) {
        this.conversations = conversations;
        this.runs = runs;
        this.orders = orders;
        this.clock = clock;
    }

    /** Why it cannot be said now; absent where it can. */
    Optional<Decision.Refused> obstacle(Handover handover, HandoverItem item, Brand brand) {
        return conversations
                .find(new ConversationId(item.ref()))
                .flatMap(
                        found ->
                                Introducing.decide(found, brand, handover, item, clock.instant())
                                                instanceof Decision.Refused refused
                                        ? Optional.of(refused)
                                        : Optional.empty());
    }

    /** What goes on by itself for that handover; absent while nothing does. */
    Optional<IntroductionRun> going(Handover handover) {
        return runs.find(handover.brand(), handover.leaver())
                .filter(run -> handover.isRunning() && run.isOf(handover));
    }

    /**
     * Lets them begin where somebody waits for one; those that rest go on at once. Repeating it
     * changes nothing.
     *
     * @param by an agent
     */
    void start(Handover handover, String by) {
        boolean waits =
                handover.isRunning()
                        && handover.perDay() > 0
                        && handover.items().stream().anyMatch(HandoverItem::waitsForIntroduction);
        for (int i = 0; waits && i < TRIES; i++) {
            var kept = runs.find(handover.brand(), handover.leaver());
            var own = kept.filter(run -> run.isOf(handover));
            if (own.filter(run -> !run.rests()).isPresent()) return;
            var now = clock.instant();
            var next =
                    own.map(run -> run.sent(now))
                            .orElseGet(() -> IntroductionRun.begun(handover, by, now, kept));
            if (runs.save(next)) {
                orders.order(new Stretch(next.brand(), next.leaver(), next.stretch()));
                return;
            }
        }
    }
}

package org.socialcare.domain.acting;

import org.socialcare.domain.triage.Ground;
import org.socialcare.domain.triage.Topic;
import org.socialcare.domain.triage.Understanding;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How a brand acts on what triage understands. The one place that says how sure a label must be
 * before anything is done on it alone.
 *
 * @param id the brand's own: there is one
 * @param surePercent from how much confidence on, 1 to 100, a label alone may decide anything
 * @param approval whether a reply to a sensitive message waits for a second person
 * @param guidance what may be said and who must be asked, for each ground
 * @param plans what to do in an emergency of each kind, in order
 * @param calming how to answer an insult; empty for the desk's own advice
 * @param thanks words of thanks by the customer's language, such as {@code zh}
 * @param floodFrom more messages than this within {@code floodWithin} are one burst
 * @param questionEvery at least one of so many assignments goes to the oldest waiting question
 * @param escalations what customers are told whose matter is passed on
 */
public record Handling(
        String id,
        int surePercent,
        boolean approval,
        Map<Ground, String> guidance,
        Map<Emergency, List<PlanStep>> plans,
        String calming,
        Map<String, String> thanks,
        int floodFrom,
        Duration floodWithin,
        int questionEvery,
        EscalationTexts escalations,
        long version) {
    /** What holds while a brand has decided nothing. */
    public static final Handling DEFAULT =
            new Handling(
                    "",
                    70,
                    true,
                    Map.of(),
                    Map.of(),
                    "",
                    Map.of(),
                    20,
                    Duration.ofMinutes(5),
                    4,
                    EscalationTexts.NONE,
                    0);

    public Handling {
        guidance = Map.copyOf(guidance);
        plans = Map.copyOf(plans);
        thanks = Map.copyOf(thanks);
        if (surePercent < 1 || surePercent > 100) {
            throw new IllegalArgumentException("no such confidence: " + surePercent + " %");
        }
        if (floodFrom < 2 || !floodWithin.isPositive() || questionEvery < 1) {
            throw new IllegalArgumentException("a flood or a share of nothing");
        }
    }

    /** The same under the version by which it is stored. */
    public Handling at(long stored) {
        return with(escalations, stored);
    }

    /** The same with other words for customers whose matter is passed on. */
    public Handling telling(EscalationTexts words) {
        return with(words, version);
    }

    private Handling with(EscalationTexts words, long stored) {
        return new Handling(
                id,
                surePercent,
                approval,
                guidance,
                plans,
                calming,
                thanks,
                floodFrom,
                floodWithin,
                questionEvery,
                words,
                stored);
    }

    /** Whether what the message is about is sure enough to act on it alone. */
    public boolean isSure(Understanding understanding) {
        return understanding.confidence() * 100 >= surePercent;
    }

    /** Whether a message is spam by its words alone. */
    public boolean isSpam(Understanding understanding) {
        return understanding.topic() == Topic.SPAM
                && isSure(understanding)
                && understanding.sure().topic() * 100 >= surePercent
                && understanding.flags().isEmpty();
    }
}

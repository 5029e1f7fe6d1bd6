package org.socialcare.simulation.invariant;

import org.socialcare.domain.clock.Clock;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.conversation.EntryBody.ClockVerdict;
import org.socialcare.domain.conversation.EntryBody.Verdict;
import org.socialcare.simulation.history.Aftermath;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Design, 4.4: a promise that was broken is told once, at the instant at which it was due, however
 * late anyone looked; and no clock is left that should have spoken.
 */
public final class BreachesAgree implements Invariant {
    @Override
    public List<String> broken(Aftermath after) {
        List<String> broken = new ArrayList<>();
        Map<String, Integer> breaches = new HashMap<>();
        for (var kept : after.entries()) {
            if (kept.entry().body() instanceof ClockVerdict said
                    && said.verdict() == Verdict.BREACHED) {
                breaches.merge(name(kept.entry().conversation().text(), said), 1, Integer::sum);
                if (!kept.entry().at().equals(said.due())) {
                    broken.add("told at " + kept.entry().at() + ", due at " + said.due());
                }
            }
        }
        breaches.forEach(
                (clock, times) -> {
                    if (times > 1) broken.add("told " + times + " times: " + clock);
                });
        for (Conversation conversation : after.states()) {
            for (Clock clock : conversation.clocks()) {
                silent(conversation, clock, after, broken);
            }
        }
        return broken;
    }

    private static void silent(
            Conversation conversation, Clock clock, Aftermath after, List<String> broken) {
        boolean late =
                clock.stoppedAt()
                        .map(stop -> stop.isAfter(clock.due()))
                        .orElse(clock.due().isBefore(after.now()));
        if (!clock.paused() && late && !clock.breached()) {
            broken.add("should have spoken by " + clock.due() + " in " + conversation.id());
        }
    }

    private static String name(String conversation, EntryBody.ClockVerdict said) {
        return conversation
                + " ticket "
                + said.ticket()
                + " "
                + said.clock()
                + " round "
                + said.round()
                + " due "
                + said.due();
    }
}

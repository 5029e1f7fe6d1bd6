package org.socialcare.domain.rules;

import org.socialcare.domain.rules.Trace.Outcome;
import org.socialcare.domain.rules.Trace.Step;
import org.socialcare.domain.triage.Understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Looks at the rules of a set one after the other. What an earlier rule does is not seen by a later
 * one, so rules cannot set each other off, and the same occasion always has the same trace.
 */
public final class Evaluation {
    private Evaluation() {}

    /** What becomes of every rule. */
    public static Trace of(RuleSet set, Occasion occasion) {
        List<Step> steps = new ArrayList<>();
        String stoppedBy = "";
        for (Rule rule : set.rules()) {
            Outcome outcome =
                    stoppedBy.isEmpty() ? outcome(rule, occasion) : new Outcome.Stopped(stoppedBy);
            if (rule.stop() && outcome instanceof Outcome.Fired) stoppedBy = rule.id();
            steps.add(new Step(rule, outcome));
        }
        return new Trace(set.version(), steps);
    }

    private static Outcome outcome(Rule rule, Occasion occasion) {
        if (!occasion.is(rule.on())) return new Outcome.OtherEvent();
        List<Condition> when = rule.when();
        for (int i = 0; i < when.size(); i++) {
            Condition condition = when.get(i);
            if (!condition.holds(occasion)) {
                return new Outcome.Failed(i, condition, seen(condition, occasion));
            }
        }
        return new Outcome.Fired();
    }

    private static List<String> seen(Condition condition, Occasion occasion) {
        Understanding understanding = occasion.understanding();
        return switch (condition) {
            case Condition.OnChannel _ -> List.of(occasion.channel().toString());
            case Condition.OnPlatform _ -> List.of(occasion.channel().platform());
            case Condition.InPlace _ -> List.of(occasion.direct() ? "direct" : "public");
            case Condition.InLanguage _ -> List.of(understanding.language());
            case Condition.About _ ->
                    List.of(word(understanding.category()), hundredths(occasion.sureOfCategory()));
            case Condition.AboutTopic _ ->
                    List.of(word(understanding.topic()), hundredths(occasion.sureOfTopic()));
            case Condition.Sounding _ -> List.of(word(understanding.sentiment()));
            case Condition.Flagged _ ->
                    understanding.flags().stream().map(Evaluation::word).toList();
            case Condition.AtLeast _ -> List.of(occasion.seen().priority().name());
            case Condition.Speaking _ -> List.of();
            case Condition.Again(boolean again) -> List.of(Boolean.toString(!again));
            case Condition.WithinHours(_, boolean open) -> List.of(open ? "closed" : "open");
            case Condition.Attached _ -> List.copyOf(occasion.attached());
            case Condition.OfCustomer _ -> List.of();
            case Condition.OfClock _ -> occasion.clock().map(Evaluation::word).stream().toList();
            case Condition.InTeam _ -> occasion.holder().map(Seen.Holder::team).stream().toList();
            case Condition.Taken(boolean taken) -> List.of(Boolean.toString(!taken));
        };
    }

    /** Rounded down: what was seen must not look like what was wanted. */
    private static String hundredths(double share) {
        return Double.toString(Math.floor(share * 100) / 100);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

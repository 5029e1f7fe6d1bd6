package org.socialcare.local.demo;

import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.rules.Action;
import org.socialcare.domain.rules.Condition;
import org.socialcare.domain.rules.On;
import org.socialcare.domain.rules.Rule;
import org.socialcare.domain.rules.RuleSet;
import org.socialcare.domain.rules.RuleVersion;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.domain.triage.text.WordSearch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules the shop begins with: they tag and advise, and move nothing. */
final class DemoRules {
    private static final String LEAD = "lin";

    private DemoRules() {}

    static RuleVersion first(Instant now) {
        return new RuleVersion(
                new RuleSet(1, List.of(damaged(), upset(), late())),
                LEAD,
                "",
                LEAD,
                now,
                Optional.empty());
    }

    private static Rule late() {
        return new Rule(
                "late",
                "First answer missed",
                On.CLOCK_BREACHED,
                List.of(new Condition.OfClock(Set.of(ClockKind.FIRST_RESPONSE))),
                false,
                List.of(new Action.Tag("late")),
                false);
    }

    private static Rule damaged() {
        return new Rule(
                "damaged",
                "Arrived damaged",
                On.MESSAGE_RECEIVED,
                List.of(
                        new Condition.Speaking(
                                new WordSearch(
                                        List.of(
                                                "broken",
                                                "damaged",
                                                "cracked",
                                                "破",
                                                "坏了",
                                                "裂",
                                                "σπασμέν",
                                                "χαλασμέν")))),
                false,
                List.of(
                        new Action.Tag("damaged"),
                        new Action.Advise("Ask for a photo before offering an exchange.")),
                false);
    }

    private static Rule upset() {
        return new Rule(
                "upset-in-public",
                "Upset in public",
                On.TICKET_OPENED,
                List.of(
                        new Condition.InPlace(false),
                        new Condition.About(Set.of(Category.COMPLAINT, Category.AFTER_SALES), 0.6),
                        new Condition.Sounding(Set.of(Sentiment.NEGATIVE))),
                false,
                List.of(
                        new Action.Tag("public"),
                        new Action.Advise(
                                "Answer once in public, then offer to go on in private.")),
                false);
    }
}

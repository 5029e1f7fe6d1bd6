package org.socialcare.domain.rules;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Priority;
import org.socialcare.domain.triage.RiskFlag;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.domain.triage.Sureness;
import org.socialcare.domain.triage.Topic;
import org.socialcare.domain.triage.Understanding;
import org.socialcare.domain.triage.text.WordSearch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Rules of every shape, sensible or not; the same seed makes the same ones. */
public final class RandomRules {
    public static final List<String> WORDS = List.of("lamp", "退款", "λάμπα", "parcel");

    private final SplittableRandom random;

    public RandomRules(SplittableRandom random) {
        this.random = random;
    }

    public RuleSet set(int version, int most) {
        List<Rule> rules = new ArrayList<>();
        int count = 1 + random.nextInt(most);
        for (int i = 0; i < count; i++) {
            rules.add(
                    new Rule(
                            "r" + i,
                            "Rule " + i,
                            one(On.values()),
                            conditions(),
                            false,
                            List.of(action()),
                            random.nextInt(4) == 0));
        }
        return new RuleSet(version, rules);
    }

    private List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) conditions.add(condition());
        return conditions;
    }

    public Condition condition() {
        return switch (random.nextInt(17)) {
            case 0 ->
                    new Condition.OnChannel(
                            Set.of(
                                    new ChannelId(
                                            one("facebook", "wechat"), one("mosaic", "other"))));
            case 1 -> new Condition.OnPlatform(Set.of(one("facebook", "wechat")));
            case 2 -> new Condition.InPlace(random.nextBoolean());
            case 3 -> new Condition.InLanguage(Set.of(one("en", "el"), "zh"));
            case 4 ->
                    new Condition.About(Set.of(one(Category.values())), random.nextInt(11) / 10.0);
            case 12 ->
                    new Condition.AboutTopic(
                            Set.of(one(Topic.values())), random.nextInt(11) / 10.0);
            case 5 -> new Condition.Sounding(Set.of(one(Sentiment.values())));
            case 6 -> new Condition.Flagged(Set.of(one(RiskFlag.values())));
            case 7 -> new Condition.AtLeast(one(Priority.values()));
            case 8 ->
                    new Condition.Speaking(
                            new WordSearch(List.of(WORDS.get(random.nextInt(WORDS.size())))));
            case 13 -> new Condition.OfClock(Set.of(one(ClockKind.values())));
            case 14 -> new Condition.InTeam(Set.of(one("presales", "aftersales")));
            case 16 ->
                    new Condition.OfCustomer(
                            one(CustomerField.values()), Set.of(one("Acme", "retail")));
            case 15 -> new Condition.Taken(random.nextBoolean());
            case 9 -> new Condition.Again(random.nextBoolean());
            case 10 -> new Condition.WithinHours(one("day", "night"), random.nextBoolean());
            default -> new Condition.Attached(Set.of(one("image", "voice")));
        };
    }

    private Action action() {
        return switch (random.nextInt(8)) {
            case 5 -> new Action.AskApproval();
            case 6 -> new Action.SetAside();
            case 0 -> new Action.GiveTo(one("presales", "aftersales"));
            case 1 -> new Action.Raise(one(Priority.values()));
            case 2 -> new Action.Lower(one(Priority.values()));
            case 3 -> new Action.Tag(one("a", "b", "c"));
            case 7 -> new Action.Tell("ops");
            default -> new Action.Advise("Be kind.");
        };
    }

    /** What might be made of a message. */
    public Understanding understanding() {
        Set<RiskFlag> flags = random.nextBoolean() ? Set.of() : Set.of(one(RiskFlag.values()));
        return new Understanding(
                one("en", "el", "zh", "und"),
                one(Topic.values()),
                one(Sentiment.values()),
                Optional.empty(),
                flags,
                Set.of(),
                false,
                new Sureness(random.nextDouble(), random.nextDouble(), 0, 0),
                List.of());
    }

    @SafeVarargs
    public final <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }
}

package org.socialcare.domain.alerts;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.settings.AlertRule;
import org.socialcare.domain.settings.DeclaredEvent;
import org.socialcare.domain.settings.Ladder;
import org.socialcare.domain.settings.Setting;
import org.socialcare.domain.settings.Watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Everything a brand has decided about alerts. */
public record AlertPlan(
        List<Watch> watches,
        List<DeclaredEvent> events,
        List<Ladder> ladders,
        List<AlertRule> rules) {
    public AlertPlan {
        watches = List.copyOf(watches);
        events = List.copyOf(events);
        ladders = List.copyOf(ladders);
        rules = List.copyOf(rules);
    }

    /** What a brand's settings say about alerts. */
    public static AlertPlan of(List<Setting> settings) {
        List<Watch> watches = new ArrayList<>();
        List<DeclaredEvent> events = new ArrayList<>();
        List<Ladder> ladders = new ArrayList<>();
        List<AlertRule> rules = new ArrayList<>();
        for (Setting setting : settings) {
            if (setting instanceof Setting.OfWatch(var it)) watches.add(it);
            if (setting instanceof Setting.OfEvent(var it)) events.add(it);
            if (setting instanceof Setting.OfLadder(var it)) ladders.add(it);
            if (setting instanceof Setting.OfAlertRule(var it)) rules.add(it);
        }
        return new AlertPlan(watches, events, ladders, rules);
    }

    /** How many times the usual is expected: by the strongest event that goes on; 1 without. */
    public double factor(Optional<ChannelId> channel, Instant at) {
        Predicate<DeclaredEvent> goesOn =
                event -> channel.map(it -> event.covers(it, at)).orElseGet(() -> event.covers(at));
        return events.stream().filter(goesOn).mapToDouble(DeclaredEvent::factor).max().orElse(1);
    }

    /** The rule for an indicator; for a whole brand only a rule that names no channels. */
    public Optional<AlertRule> rule(Indicator indicator, Optional<ChannelId> channel) {
        return rules.stream()
                .filter(rule -> rule.id().equals(indicator.word()))
                .filter(
                        rule ->
                                channel.map(rule::covers)
                                        .orElseGet(() -> rule.channels().isEmpty()))
                .findFirst();
    }
}

package org.socialcare.alerts;

import org.socialcare.aws.telling.Log;
import org.socialcare.domain.alerts.signals.Mark;
import org.socialcare.domain.alerts.signals.Signal;
import org.socialcare.domain.alerts.signals.Spotting;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.ports.CountSignals;
import org.socialcare.domain.ports.FindAlertPlan;
import org.socialcare.domain.ports.ReadTimeline;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.RiskFlag;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.domain.triage.Understanding;
import org.socialcare.wire.facts.Fact;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What facts count as; a fact that is nothing to count is left out. */
final class Signals {
    /** A platform's clock may be ahead by so much; what claims to be from later is not counted. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    /** What is older has left the store, or would at once. */
    private static final Duration BEHIND = Duration.ofDays(30);

    private static final Set<RiskFlag> RISKS =
            Set.of(RiskFlag.EMERGENCY, RiskFlag.SENSITIVE, RiskFlag.ABUSE_THREAT);

    private final CountSignals counters;
    private final FindAlertPlan plans;
    private final ReadTimeline timeline;
    private final InstantSource clock;

    Signals(
            CountSignals counters,
            FindAlertPlan plans,
            ReadTimeline timeline,
            InstantSource clock) {
        this.counters = counters;
        this.plans = plans;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** A signal and the channel whose it is. */
    record OfChannel(ChannelId channel, Signal signal) {}

    /** What a fact counts as; empty where it is nothing to count. */
    Optional<OfChannel> read(Fact fact, Log log) {
        var marks = marks(fact);
        if (marks.isEmpty()) return Optional.empty();
        var now = clock.instant();
        var at = fact.at();
        if (at.isAfter(now.plus(AHEAD)) || at.isBefore(now.minus(BEHIND))) {
            log.note(
                    "signal.out-of-time",
                    fields -> fields.put("fact", fact.id()).put("at", at.toString()));
            return Optional.empty();
        }
        return Optional.of(new OfChannel(fact.channel(), signal(fact, marks, at)));
    }

    /** Counts what was read from one queue group, which is one channel. */
    void count(List<OfChannel> read) {
        if (read.isEmpty()) return;
        counters.count(read.getFirst().channel(), read.stream().map(OfChannel::signal).toList());
    }

    private Signal signal(Fact fact, Set<Mark> marks, Instant at) {
        return new Signal(
                fact.id(),
                fact.conversation(),
                fact.entry(),
                at,
                marks,
                fact.understanding().map(Understanding::language).orElse("und"),
                fact.post().orElse(""),
                marks.contains(Mark.MESSAGE) ? subjects(fact) : Set.of());
    }

    private static Set<Mark> marks(Fact fact) {
        var marks = EnumSet.noneOf(Mark.class);
        if (fact.type().equals("ClockBreached")) {
            marks.add(Mark.BREACH);
        }
        fact.understanding()
                .ifPresent(
                        words -> {
                            marks.add(Mark.MESSAGE);
                            if (words.sentiment() == Sentiment.NEGATIVE) marks.add(Mark.NEGATIVE);
                            if (words.category() == Category.COMPLAINT) marks.add(Mark.COMPLAINT);
                            if (RISKS.stream().anyMatch(words::has)) marks.add(Mark.RISK);
                        });
        return marks;
    }

    /** Facts hold nobody's words: those are read where they are, and only if somebody listens. */
    private Set<String> subjects(Fact fact) {
        var spotting = new Spotting(plans.plan(fact.brand()).watches());
        if (!spotting.listens(fact.channel())) return Set.of();
        return timeline.entry(fact.conversation(), fact.entry())
                .flatMap(Signals::words)
                .map(words -> spotting.in(words, fact.channel()))
                .orElse(Set.of());
    }

    /** What a customer said in an entry. */
    static Optional<String> words(Entry entry) {
        return entry.body() instanceof EntryBody.Heard heard
                        && heard.event().content() instanceof Content.Said said
                ? Optional.of(said.text())
                : Optional.empty();
    }
}

package org.socialcare.alerts;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;

import org.socialcare.aws.dynamo.StreamItems;
import org.socialcare.aws.telling.Log;
import org.socialcare.domain.alerts.signals.Mark;
import org.socialcare.domain.alerts.signals.Signal;
import org.socialcare.domain.alerts.signals.Spotting;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.conversation.EntryBody.Verdict;
import org.socialcare.domain.ports.CountSignals;
import org.socialcare.domain.ports.FindAlertPlan;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.RiskFlag;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.domain.triage.Understanding;
import org.socialcare.wire.facts.FactJson;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What entries of timelines count as; an entry that is nothing to count is left out. */
final class Signals {
    /** A platform's clock may be ahead by so much; what claims to be from later is not counted. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    /** What is older has left the store, or would at once. */
    private static final Duration BEHIND = Duration.ofDays(30);

    private static final Set<RiskFlag> RISKS =
            Set.of(RiskFlag.EMERGENCY, RiskFlag.SENSITIVE, RiskFlag.ABUSE_THREAT);

    private final CountSignals counters;
    private final FindAlertPlan plans;
    private final InstantSource clock;

    Signals(CountSignals counters, FindAlertPlan plans, InstantSource clock) {
        this.counters = counters;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * Counts a batch of the timeline's stream. Counting is adding to sets, so neither order nor
     * repetition matters.
     *
     * @return the place of the first record that cannot be read; what came before it is counted
     */
    OptionalInt count(List<DynamodbStreamRecord> records, Log log) {
        var entries = new ArrayList<Entry>();
        var unreadable = OptionalInt.empty();
        for (int i = 0; i < records.size() && unreadable.isEmpty(); i++) {
            try {
                StreamItems.written(records.get(i)).ifPresent(entries::add);
            } catch (RuntimeException notAnEntry) {
                log.trouble("entry.unreadable", notAnEntry, _ -> {});
                unreadable = OptionalInt.of(i);
            }
        }
        var signals = new LinkedHashMap<ChannelId, List<Signal>>();
        for (var entry : entries) {
            signal(entry, log)
                    .ifPresent(
                            signal ->
                                    signals.computeIfAbsent(
                                                    entry.context().channel(),
                                                    _ -> new ArrayList<>())
                                            .add(signal));
        }
        signals.forEach(counters::count);
        return unreadable;
    }

    private Optional<Signal> signal(Entry entry, Log log) {
        var marks = marks(entry.body());
        if (marks.isEmpty()) return Optional.empty();
        var now = clock.instant();
        var at = entry.at();
        if (at.isAfter(now.plus(AHEAD)) || at.isBefore(now.minus(BEHIND))) {
            log.note(
                    "signal.out-of-time",
                    fields -> fields.put("fact", FactJson.id(entry)).put("at", at.toString()));
            return Optional.empty();
        }
        return Optional.of(
                new Signal(
                        FactJson.id(entry),
                        entry.conversation(),
                        entry.id(),
                        at,
                        marks,
                        understanding(entry.body()).map(Understanding::language).orElse("und"),
                        post(entry.body()),
                        marks.contains(Mark.MESSAGE) ? subjects(entry) : Set.of()));
    }

    private static Set<Mark> marks(EntryBody body) {
        var marks = EnumSet.noneOf(Mark.class);
        if (body instanceof EntryBody.ClockVerdict verdict
                && verdict.verdict() == Verdict.BREACHED) {
            marks.add(Mark.BREACH);
        }
        marks.addAll(sending(body));
        understanding(body)
                .ifPresent(
                        words -> {
                            marks.add(Mark.MESSAGE);
                            if (words.sentiment() == Sentiment.NEGATIVE) marks.add(Mark.NEGATIVE);
                            if (words.category() == Category.COMPLAINT) marks.add(Mark.COMPLAINT);
                            if (RISKS.stream().anyMatch(words::has)) marks.add(Mark.RISK);
                        });
        return marks;
    }

    /**
     * How the sending of an answer ended. What waits or is tried again has not ended; what the
     * platform could not bring to the customer after all was counted as sent when it was taken.
     */
    private static Set<Mark> sending(EntryBody body) {
        if (body instanceof EntryBody.Heard heard
                && heard.event().content() instanceof Content.Receipt receipt
                && receipt.progress() == Content.Receipt.Progress.FAILED) {
            return Set.of(Mark.UNSENT);
        }
        if (!(body instanceof EntryBody.Sent sent)) return Set.of();
        return switch (sent.state()) {
            case ACCEPTED -> Set.of(Mark.SENT);
            case FAILED, UNCERTAIN -> Set.of(Mark.SENT, Mark.UNSENT);
            case SENDING, HELD, DELIVERED, READ -> Set.of();
        };
    }

    private static Optional<Understanding> understanding(EntryBody body) {
        return body instanceof EntryBody.Heard heard && counts(heard.effect())
                ? heard.understanding()
                : Optional.empty();
    }

    /** Spam is no voice of a customer, and a burst is one voice and not many. */
    private static boolean counts(EntryBody.TicketEffect effect) {
        return switch (effect) {
            case ASIDE, FLOODED -> false;
            case NONE, OPENED, REOPENED, CONTINUED, ANSWERED -> true;
        };
    }

    private static String post(EntryBody body) {
        return body instanceof EntryBody.Heard heard
                ? heard.event().thread().post().orElse("")
                : "";
    }

    private Set<String> subjects(Entry entry) {
        var channel = entry.context().channel();
        var spotting = new Spotting(plans.plan(entry.context().brand()).watches());
        if (!spotting.listens(channel)) return Set.of();
        return words(entry).map(words -> spotting.in(words, channel)).orElse(Set.of());
    }

    /** What a customer said in an entry. */
    static Optional<String> words(Entry entry) {
        return entry.body() instanceof EntryBody.Heard heard
                        && heard.event().content() instanceof Content.Said said
                ? Optional.of(said.text())
                : Optional.empty();
    }
}

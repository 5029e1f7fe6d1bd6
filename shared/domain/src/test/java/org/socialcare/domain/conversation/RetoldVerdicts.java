package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.clock.Policy;
import org.socialcare.domain.conversation.EntryBody.SendState;
import org.socialcare.domain.conversation.EntryBody.TicketEffect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The breaches of a timeline, worked out from who did what when and from nothing that a clock said.
 * For timelines in the order in which things happened, of a policy that is applied to what runs
 * whenever it changes.
 */
final class RetoldVerdicts {
    private final List<Epoch> epochs;
    private final Calendar calendar;
    private final Instant end;
    private final Set<String> breaches = new TreeSet<>();
    private final List<Entry> answers = new ArrayList<>();
    private final List<Entry> spoken = new ArrayList<>();
    private final List<Instant> asked = new ArrayList<>();
    private final List<Instant[]> waits = new ArrayList<>();
    private final List<Instant[]> promises = new ArrayList<>();
    private int ticket;
    private boolean running;

    /** From then on that policy holds for everything that is not late yet. */
    record Epoch(Instant from, Policy policy) {}

    private RetoldVerdicts(List<Epoch> epochs, Calendar calendar, Instant end) {
        this.epochs = epochs;
        this.calendar = calendar;
        this.end = end;
    }

    /** Each as kind, ticket and due instant, of what falls due until the end. */
    static Set<String> of(List<Entry> entries, List<Epoch> epochs, Calendar calendar, Instant end) {
        RetoldVerdicts told = new RetoldVerdicts(epochs, calendar, end);
        entries.forEach(told::add);
        if (told.running) told.close(Optional.empty());
        return told.breaches;
    }

    private void add(Entry entry) {
        switch (entry.body()) {
            case EntryBody.Heard heard -> {
                heard(entry, heard.effect());
                if (heard.event().direction() == Direction.OWN) spoken.add(entry);
            }
            case EntryBody.Reply _ -> {
                answers.add(entry);
                spoken.add(entry);
            }
            case EntryBody.Sent sent when sent.state() == SendState.FAILED ->
                    List.of(answers, spoken)
                            .forEach(all -> all.removeIf(e -> e.id().equals(sent.reply())));
            case EntryBody.Handled.Waited waited -> waited(entry.at(), waited.begins());
            case EntryBody.Handled.Promised promised -> {
                if (promised.instead().isPresent()) promises.getLast()[2] = entry.at();
                promises.add(new Instant[] {entry.at(), promised.until(), Instant.MAX});
            }
            case EntryBody.Handled.PromiseEnded _ -> promises.getLast()[2] = entry.at();
            case EntryBody.Resolved _ -> close(Optional.of(entry.at()));
            default -> {}
        }
    }

    private void heard(Entry entry, TicketEffect effect) {
        switch (effect) {
            case OPENED, REOPENED -> {
                ticket++;
                running = true;
                asked.add(entry.at());
            }
            case CONTINUED -> asked.add(entry.at());
            case ANSWERED -> answers.add(entry);
            case NONE, ASIDE, FLOODED -> {}
        }
    }

    private void waited(Instant at, boolean begins) {
        if (begins) waits.add(new Instant[] {at, Instant.MAX});
        else waits.getLast()[1] = at;
    }

    private void close(Optional<Instant> resolved) {
        Instant stop = resolved.orElse(Instant.MAX);
        List<Instant[]> rounds = new ArrayList<>();
        for (Instant question : asked) {
            if (!rounds.isEmpty() && !question.isAfter(rounds.getLast()[1])) continue;
            Instant answer =
                    answers.stream()
                            .map(Entry::at)
                            .filter(at -> !at.isBefore(question))
                            .findFirst()
                            .orElse(stop);
            rounds.add(new Instant[] {question, answer});
        }
        for (int i = 0; i < rounds.size(); i++) {
            Instant asked = rounds.get(i)[0];
            ClockKind kind = i == 0 ? ClockKind.FIRST_RESPONSE : ClockKind.NEXT_RESPONSE;
            breached(
                    kind,
                    asked,
                    rounds.get(i)[1],
                    target -> Optional.of(calendar.plus(asked, target)));
        }
        breached(ClockKind.RESOLUTION, asked.getFirst(), stop, target -> whole(rounds, target));
        silences(stop);
        promises.forEach(this::promised);
        promises.clear();
        asked.clear();
        answers.clear();
        spoken.clear();
        waits.clear();
        running = false;
    }

    /** From each word of the brand to the next, as long as it is the brand's turn. */
    private void silences(Instant stop) {
        Instant opened = asked.getFirst();
        TreeSet<Instant> words = new TreeSet<>();
        for (Entry word : spoken) if (!word.at().isBefore(opened)) words.add(word.at());
        List<Instant> starts = new ArrayList<>(List.of(opened));
        starts.addAll(words.tailSet(opened, false));
        for (int i = 0; i < starts.size(); i++) {
            Instant start = starts.get(i);
            Instant until = i + 1 < starts.size() ? starts.get(i + 1) : stop;
            boolean begins = i == 0;
            breached(
                    ClockKind.UPDATE, start, until, target -> silent(start, until, begins, target));
        }
    }

    /** When so much of the brand's turn has passed without a word. */
    private Optional<Instant> silent(
            Instant start, Instant until, boolean begins, Duration target) {
        TreeSet<Instant> edges = new TreeSet<>(asked);
        for (Instant[] wait : waits) edges.addAll(List.of(wait));
        edges.add(until);
        boolean waiting = begins;
        Duration left = target;
        Instant from = start;
        for (Instant to : edges.subSet(start, false, until, true)) {
            if (waiting || within(from, waits)) {
                Instant due = calendar.plus(from, left);
                if (due.isBefore(to)) return Optional.of(due);
                left = left.minus(calendar.between(from, to));
            }
            waiting |= asked.contains(to);
            from = to;
        }
        return Optional.empty();
    }

    /** Only what was written here after it keeps a promise. */
    private void promised(Instant[] promise) {
        Instant stop =
                answers.stream()
                        .filter(answer -> answer.body() instanceof EntryBody.Reply)
                        .map(Entry::at)
                        .filter(at -> at.isAfter(promise[0]) && at.isBefore(promise[2]))
                        .findFirst()
                        .orElse(promise[2]);
        if (promise[1].isBefore(stop)) breached(ClockKind.PROMISE, promise[1]);
    }

    /** Instant by instant at which something begins or ends, adding what counts in between. */
    private Optional<Instant> whole(List<Instant[]> rounds, Duration target) {
        TreeSet<Instant> edges = new TreeSet<>();
        for (Instant[] round : rounds) edges.addAll(List.of(round));
        for (Instant[] wait : waits) edges.addAll(List.of(wait));
        Duration left = target;
        Instant from = edges.first();
        for (Instant to : edges.tailSet(from, false)) {
            if (within(from, rounds) && !within(from, waits)) {
                Instant due = calendar.plus(from, left);
                if (due.isBefore(to)) return Optional.of(due);
                left = left.minus(calendar.between(from, to));
            }
            from = to;
        }
        return Optional.empty();
    }

    /**
     * Under the policy at its start, and if it was not late by then under each that was applied
     * before it stopped, what it would always have promised.
     */
    private void breached(
            ClockKind kind,
            Instant start,
            Instant stop,
            Function<Duration, Optional<Instant>> due) {
        for (int i = 0; i < epochs.size(); i++) {
            Instant until = i + 1 < epochs.size() ? epochs.get(i + 1).from() : Instant.MAX;
            if (until.isBefore(start) || !epochs.get(i).from().isBefore(stop)) continue;
            Duration target = epochs.get(i).policy().targets().of(kind).time();
            if (!target.isPositive()) continue;
            Optional<Instant> late =
                    due.apply(target).filter(at -> at.isBefore(stop) && !at.isAfter(until));
            if (late.isPresent()) {
                breached(kind, late.get());
                return;
            }
        }
    }

    private static boolean within(Instant at, List<Instant[]> stretches) {
        return stretches.stream().anyMatch(s -> !at.isBefore(s[0]) && at.isBefore(s[1]));
    }

    private void breached(ClockKind kind, Instant due) {
        if (!due.isAfter(end)) breaches.add(kind + " of " + ticket + " at " + due);
    }
}

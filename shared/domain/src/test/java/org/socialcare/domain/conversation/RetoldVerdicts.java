package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.clock.Calendar;
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

/**
 * The breaches of a timeline, worked out from who did what when and from nothing that a clock said.
 * For timelines of one policy in the order in which things happened.
 */
final class RetoldVerdicts {
    private final Policy policy;
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

    private RetoldVerdicts(Policy policy, Calendar calendar, Instant end) {
        this.policy = policy;
        this.calendar = calendar;
        this.end = end;
    }

    /** Each as kind, ticket and due instant, of what falls due until the end. */
    static Set<String> of(List<Entry> entries, Policy policy, Calendar calendar, Instant end) {
        RetoldVerdicts told = new RetoldVerdicts(policy, calendar, end);
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
            boolean first = i == 0;
            Duration target =
                    first
                            ? policy.targets().firstResponse().time()
                            : policy.targets().nextResponse().time();
            Instant due = calendar.plus(rounds.get(i)[0], target);
            if (due.isBefore(rounds.get(i)[1])) {
                breached(first ? "FIRST_RESPONSE" : "NEXT_RESPONSE", due);
            }
        }
        whole(rounds);
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
        TreeSet<Instant> edges = new TreeSet<>(asked);
        for (Instant[] wait : waits) edges.addAll(List.of(wait));
        TreeSet<Instant> heard = new TreeSet<>();
        for (Entry word : spoken) if (!word.at().isBefore(opened)) heard.add(word.at());
        edges.addAll(heard);
        edges.add(stop);
        Duration target = policy.targets().update().time();
        Duration left = target;
        Instant from = opened;
        boolean waiting = true;
        boolean late = false;
        for (Instant to : edges.subSet(opened, false, stop, true)) {
            if (!late && (waiting || within(from, waits))) {
                Instant due = calendar.plus(from, left);
                late = due.isBefore(to);
                if (late) breached("UPDATE", due);
                else left = left.minus(calendar.between(from, to));
            }
            if (heard.contains(to)) {
                waiting = false;
                late = false;
                left = target;
            } else if (asked.contains(to)) {
                waiting = true;
            }
            from = to;
        }
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
        if (promise[1].isBefore(stop)) breached("PROMISE", promise[1]);
    }

    /** Instant by instant at which something begins or ends, adding what counts in between. */
    private void whole(List<Instant[]> rounds) {
        TreeSet<Instant> edges = new TreeSet<>();
        for (Instant[] round : rounds) edges.addAll(List.of(round));
        for (Instant[] wait : waits) edges.addAll(List.of(wait));
        Duration left = policy.targets().resolution().time();
        Instant from = edges.first();
        for (Instant to : edges.tailSet(from, false)) {
            if (within(from, rounds) && !within(from, waits)) {
                Instant due = calendar.plus(from, left);
                if (due.isBefore(to)) {
                    breached("RESOLUTION", due);
                    return;
                }
                left = left.minus(calendar.between(from, to));
            }
            from = to;
        }
    }

    private static boolean within(Instant at, List<Instant[]> stretches) {
        return stretches.stream().anyMatch(s -> !at.isBefore(s[0]) && at.isBefore(s[1]));
    }

    private void breached(String kind, Instant due) {
        if (!due.isAfter(end)) breaches.add(kind + " of " + ticket + " at " + due);
    }
}

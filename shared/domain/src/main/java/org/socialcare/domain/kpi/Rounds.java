package org.socialcare.domain.kpi;

import org.jspecify.annotations.Nullable;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Measured.Stretch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rounds of conversations, as the facts about them tell, in whatever order they came. */
public final class Rounds {
    private final TreeMap<Integer, TreeMap<Instant, Stretch>> byTicket = new TreeMap<>();
    private final Map<String, Instant> automatic = new HashMap<>();
    private final Set<String> failed = new HashSet<>();
    private boolean direct;

    private Rounds() {}

    /** By conversation, each in order; conversations that are not direct have none. */
    public static Map<ConversationId, List<Round>> of(Collection<RoundFact> facts) {
        Map<ConversationId, Rounds> all = new LinkedHashMap<>();
        facts.stream()
                .distinct()
                .sorted(Comparator.comparingLong(RoundFact::version))
                .forEach(f -> all.computeIfAbsent(f.conversation(), _ -> new Rounds()).hear(f));
        Map<ConversationId, List<Round>> rounds = new LinkedHashMap<>();
        all.forEach(
                (conversation, heard) -> {
                    if (heard.direct) rounds.put(conversation, heard.rounds(conversation));
                });
        return rounds;
    }

    private void hear(RoundFact fact) {
        direct |= fact.asked();
        fact.automatic().ifPresent(reply -> automatic.put(reply, fact.at()));
        fact.failed().ifPresent(failed::add);
        if (fact.rounds().isEmpty()) return;
        TreeMap<Instant, Stretch> known =
                byTicket.computeIfAbsent(fact.ticket(), _ -> new TreeMap<>());
        var replaced = known.tailMap(fact.rounds().getFirst().start(), true);
        Map<Instant, Stretch> before = Map.copyOf(replaced);
        replaced.clear();
        for (Stretch round : fact.rounds()) {
            known.put(round.start(), promisedAsBefore(round, before.get(round.start())));
        }
    }

    /** A fact leaves a promise out where it is as before. */
    private static Stretch promisedAsBefore(Stretch round, @Nullable Stretch before) {
        if (before == null || round.due().isPresent()) return round;
        return new Stretch(round.start(), round.stop(), before.due());
    }

    /** A platform knows no tickets: what one left unanswered goes on in the next of that day. */
    private List<Round> rounds(ConversationId conversation) {
        automatic.keySet().removeAll(failed);
        NavigableSet<Instant> said = new TreeSet<>(automatic.values());
        List<Round> rounds = new ArrayList<>();
        for (TreeMap<Instant, Stretch> ticket : byTicket.values()) {
            boolean first = true;
            for (Stretch each : ticket.values()) {
                Instant start = each.start();
                if (first && goesOn(rounds, start)) start = rounds.removeLast().start();
                rounds.add(round(conversation, start, each, said));
                first = false;
            }
        }
        rounds.sort(Comparator.comparing(Round::start));
        return List.copyOf(rounds);
    }

    /** A day's facts tell everything about the rounds that begin on it, and of others only some. */
    private static boolean goesOn(List<Round> rounds, Instant start) {
        if (rounds.isEmpty() || rounds.getLast().stop().isPresent()) return false;
        return RoundFact.day(rounds.getLast().start()).equals(RoundFact.day(start));
    }

    private static Round round(
            ConversationId conversation, Instant start, Stretch told, NavigableSet<Instant> said) {
        Optional<Instant> stop = told.stop();
        Optional<Instant> automatic =
                Optional.ofNullable(said.ceiling(start))
                        .filter(at -> stop.filter(at::isAfter).isEmpty());
        return new Round(conversation, start, stop, told.due(), automatic);
    }
}

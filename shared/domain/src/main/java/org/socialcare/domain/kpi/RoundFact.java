package org.socialcare.domain.kpi;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Measured.Stretch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one entry of a timeline says about a conversation's rounds. A fact never changes: the same
 * version is always the same fact, so that facts can be kept in any order and however often.
 *
 * @param at when it happened
 * @param asked whether it is a direct message of the customer; rounds count only where one is known
 * @param rounds they take the place of all those of the ticket that begin no earlier than the first
 *     of them
 * @param automatic the entry of an automatic message that was said at {@code at}
 * @param failed the entry of a reply that has surely not reached the customer
 */
public record RoundFact(
        ChannelId channel,
        ConversationId conversation,
        int ticket,
        long version,
        Instant at,
        boolean asked,
        List<Stretch> rounds,
        Optional<String> automatic,
        Optional<String> failed) {
    /** No day is kept for longer than this after a round began. */
    private static final int MOST_DAYS = 30;

    public RoundFact {
        rounds = List.copyOf(rounds);
    }

    /**
     * The days, in UTC, whose rounds it may change. A round that was answered changes none that
     * begin after its answer; one that still waits may swallow any that are known already.
     */
    public List<LocalDate> days(Instant now) {
        boolean waits = rounds.stream().anyMatch(round -> round.stop().isEmpty());
        boolean spoken = rounds.isEmpty();
        LocalDate first = spoken ? day(at).minusDays(1) : day(rounds.getFirst().start());
        LocalDate last =
                instants()
                        .map(RoundFact::day)
                        .reduce(first, (one, other) -> one.isBefore(other) ? other : one);
        if (waits && day(now).isAfter(last)) last = day(now);
        LocalDate limit = first.plusDays(MOST_DAYS);
        return first.datesUntil((last.isAfter(limit) ? limit : last).plusDays(1)).toList();
    }

    private Stream<Instant> instants() {
        return Stream.concat(
                Stream.of(at),
                rounds.stream()
                        .flatMap(r -> Stream.concat(Stream.of(r.start()), r.stop().stream())));
    }

    /** The day it is kept under. */
    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}

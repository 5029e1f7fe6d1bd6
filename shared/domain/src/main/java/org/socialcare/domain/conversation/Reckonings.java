package org.socialcare.domain.conversation;

import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.clock.Clock;
import org.socialcare.domain.clock.Reckoning;
import org.socialcare.domain.settings.Brand;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What verdicts keep about how their due instants came about. */
final class Reckonings {
    private Reckonings() {}

    static Reckoning of(Conversation conversation, Clock clock, Brand brand) {
        Optional<Calendar> hours =
                clock.calendar().equals(Calendar.ALWAYS.id())
                        ? Optional.of(Calendar.ALWAYS)
                        : brand.calendar(clock.calendar());
        return hours.map(known -> Reckoning.of(clock, known, ran(conversation, clock)))
                .orElseGet(
                        () ->
                                new Reckoning(
                                        clock.startedAt(),
                                        clock.target(),
                                        clock.calendar(),
                                        brand.zone(),
                                        List.of(),
                                        false,
                                        clock.moved()));
    }

    private static List<Reckoning.Stretch> ran(Conversation conversation, Clock clock) {
        Optional<Ticket> of =
                conversation.ticket().filter(ticket -> ticket.number() == clock.ticket());
        Instant start = clock.startedAt();
        List<Round> rounds = conversation.turns().rounds();
        List<ThirdPartyWait> waits = of.map(t -> t.care().waits()).orElse(List.of());
        return switch (clock.kind()) {
            case FIRST_RESPONSE, NEXT_RESPONSE, PROMISE ->
                    until(clock.due(), List.of(new Round(start, Optional.empty())));
            case RESOLUTION ->
                    until(
                            clock.due(),
                            of.isEmpty() || !isWhole(rounds, start)
                                    ? List.of()
                                    : Segments.of(rounds, waits));
            case UPDATE ->
                    until(
                            clock.due(),
                            of.isEmpty() ? List.of() : Segments.owed(rounds, waits, start));
        };
    }

    /** Where older rounds are forgotten, nothing tells when the clock ran before these. */
    private static boolean isWhole(List<Round> rounds, Instant start) {
        return !rounds.isEmpty() && rounds.getFirst().start().equals(start);
    }

    private static List<Reckoning.Stretch> until(Instant due, List<Round> segments) {
        return segments.stream()
                .filter(segment -> segment.start().isBefore(due))
                .map(
                        segment ->
                                new Reckoning.Stretch(
                                        segment.start(),
                                        segment.stop().filter(due::isAfter).orElse(due)))
                .toList();
    }
}

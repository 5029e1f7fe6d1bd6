package org.socialcare.bench.reports;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Measured;
import org.socialcare.domain.metrics.TicketFact;
import org.socialcare.domain.metrics.TicketFact.State;
import org.socialcare.domain.metrics.TicketFact.What;
import org.socialcare.domain.metrics.Traits;
import org.socialcare.domain.ports.ReadTicketFacts;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Priority;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.wire.facts.TicketFactJson;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Facts of any number of tickets, drawn when they are asked for and always the same: so many open
 * each day, are asked twice, answered twice and solved, every third on the next day. Each fact goes
 * through its stored form, so that reading costs what it costs.
 */
final class DrawnFacts implements ReadTicketFacts {
    private static final List<String> LANGUAGES = List.of("zh", "en", "el");
    private static final int UNIT_BYTES = 4096;
    private static final Duration SAME_DAY = Duration.ofHours(2);
    private static final Duration NEXT_DAY = Duration.ofDays(1);
    private static final Duration PROMISED = Duration.ofMinutes(15);

    private final Brand brand;
    private final LocalDate first;
    private final int days;
    private final byte[] shards;
    private long items;
    private long bytes;

    /**
     * @param first the day on which the first ticket opens
     */
    DrawnFacts(Brand brand, LocalDate first, int days, int tickets) {
        this.brand = brand;
        this.first = first;
        this.days = days;
        this.shards = new byte[tickets];
        for (int number = 0; number < tickets; number++) {
            shards[number] = (byte) TicketFact.shard(conversation(number));
        }
    }

    /** Items read, one a ticket and day. */
    long items() {
        return items;
    }

    /** Read units those take, at half a unit for four kilobytes. */
    double units() {
        return Math.ceil((double) bytes / UNIT_BYTES) / 2;
    }

    @Override
    public List<TicketFact> ofDay(String brandId, LocalDate day, int shard) {
        List<TicketFact> facts = new ArrayList<>();
        int place = (int) (day.toEpochDay() - first.toEpochDay());
        openedOn(place - 1, shard, DrawnFacts::solvedNextDay, day, facts);
        openedOn(place, shard, _ -> true, day, facts);
        return facts;
    }

    private void openedOn(
            int place, int shard, IntPredicate wanted, LocalDate day, List<TicketFact> facts) {
        if (place < 0 || place >= days) return;
        for (int number = place; number < shards.length; number += days) {
            if (shards[number] == shard && wanted.test(number)) {
                keep(story(number, conversation(number)), day, facts);
            }
        }
    }

    private static boolean solvedNextDay(int number) {
        return number % 3 == 0;
    }

    @Override
    public List<TicketFact> of(String brandId, Collection<TicketDay> wanted) {
        List<TicketFact> facts = new ArrayList<>();
        for (TicketDay one : wanted) {
            int number = Integer.parseInt(one.conversation().text().substring(1));
            keep(story(number, one.conversation()), one.day(), facts);
        }
        return facts;
    }

    private void keep(List<TicketFact> story, LocalDate day, List<TicketFact> kept) {
        boolean any = false;
        for (TicketFact fact : story) {
            if (!fact.day().equals(day)) continue;
            any = true;
            String stored = TicketFactJson.write(fact);
            bytes += stored.length();
            var place =
                    new TicketFactJson.Place(
                            fact.conversation(),
                            fact.ticket(),
                            fact.brand(),
                            fact.channel(),
                            fact.day());
            kept.add(TicketFactJson.read(place, fact.version(), stored));
        }
        items += any ? 1 : 0;
    }

    private static ConversationId conversation(int number) {
        return new ConversationId("c" + number);
    }

    private static <T> T one(T[] of, int number) {
        return of[number % of.length];
    }

    private List<TicketFact> story(int number, ConversationId id) {
        LocalDate day = first.plusDays(number % days);
        Instant opened =
                day.atTime(9, 0).atZone(brand.zone()).toInstant().plusSeconds(number % 30_000);
        Instant answered = opened.plusSeconds(60 + number % 1_800);
        Instant asked = answered.plusSeconds(600);
        Instant closed = opened.plus(solvedNextDay(number) ? NEXT_DAY : SAME_DAY);
        Instant last = closed.minusSeconds(60 + number % 600);
        String agent = brand.agents().get(number % brand.agents().size()).id();
        var ticket = new Told(number, id);
        return List.of(
                ticket.fact(1, opened, new What.Opened(id.text(), false), waits(opened)),
                ticket.fact(2, opened.plusSeconds(30), new What.Assigned(), Optional.empty()),
                ticket.fact(3, answered, new What.Replied("a", agent), answered(opened, answered)),
                ticket.fact(4, asked, new What.Asked(), waits(asked)),
                ticket.fact(5, last, new What.Replied("b", agent), answered(asked, last)),
                ticket.fact(6, closed, new What.Resolved(agent, "solved"), answered(asked, last)));
    }

    private static Optional<Measured> waits(Instant since) {
        var stretch =
                new Measured.Stretch(since, Optional.empty(), Optional.of(since.plus(PROMISED)));
        return Optional.of(new Measured(List.of(stretch), Optional.of(since.plus(NEXT_DAY))));
    }

    private static Optional<Measured> answered(Instant since, Instant at) {
        var stretch = new Measured.Stretch(since, Optional.of(at), Optional.empty());
        return Optional.of(new Measured(List.of(stretch), Optional.empty()));
    }

    /** One ticket of which facts tell. */
    private final class Told {
        private final int number;
        private final ConversationId id;
        private final ChannelId channel;
        private final Traits traits;

        Told(int number, ConversationId id) {
            this.number = number;
            this.id = id;
            this.channel = brand.channels().get(number % brand.channels().size()).id();
            this.traits =
                    new Traits(
                            brand.teams().get(number % brand.teams().size()).id(),
                            one(Category.values(), number),
                            LANGUAGES.get(number % LANGUAGES.size()),
                            one(Priority.values(), number),
                            one(Sentiment.values(), number));
        }

        TicketFact fact(long version, Instant at, What what, Optional<Measured> measured) {
            return new TicketFact(
                    id,
                    1,
                    brand.id(),
                    channel,
                    at.atZone(brand.zone()).toLocalDate(),
                    first.plusDays(number % days),
                    at,
                    version,
                    what,
                    Optional.of(
                            new State(
                                    traits,
                                    Optional.empty(),
                                    what instanceof What.Resolved,
                                    version < 4 ? 1 : 2,
                                    measured)));
        }
    }
}

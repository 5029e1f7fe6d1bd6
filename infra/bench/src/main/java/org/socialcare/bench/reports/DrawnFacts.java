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

/**
 * Facts of any number of tickets, drawn when they are asked for and always the same: so many open
 * each day, are asked twice, answered twice and solved, every third on the next day. Each fact goes
 * through its stored form, so that reading costs what it costs.
 */
final class DrawnFacts implements ReadTicketFacts {
    private static final List<String> LANGUAGES = List.of("zh", "en", "el");
    private static final int UNIT_BYTES = 4096;

    private final Brand brand;
    private final LocalDate first;
    private final int days;
    private final int tickets;
    private long items;
    private long bytes;

    /**
     * @param first the day on which the first ticket opens
     */
    DrawnFacts(Brand brand, LocalDate first, int days, int tickets) {
        this.brand = brand;
        this.first = first;
        this.days = days;
        this.tickets = tickets;
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
        for (int opened : new int[] {place - 1, place}) {
            if (opened < 0 || opened >= days) continue;
            for (int number = opened; number < tickets; number += days) {
                ConversationId id = conversation(number);
                if (TicketFact.shard(id) == shard) {
                    keep(story(number, id), day, facts);
                }
            }
        }
        return facts;
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
        Instant closed = opened.plus(number % 3 == 0 ? Duration.ofDays(1) : Duration.ofHours(2));
        String agent = brand.agents().get(number % brand.agents().size()).id();
        List<TicketFact> facts = new ArrayList<>();
        facts.add(fact(number, id, 1, opened, new What.Opened(id.text(), false)));
        facts.add(fact(number, id, 2, opened.plusSeconds(60), new What.Assigned()));
        facts.add(fact(number, id, 3, opened.plusSeconds(300), new What.Replied("a", agent)));
        facts.add(fact(number, id, 4, opened.plusSeconds(900), new What.Asked()));
        facts.add(fact(number, id, 5, closed.minusSeconds(60), new What.Replied("b", agent)));
        facts.add(fact(number, id, 6, closed, new What.Resolved(agent, "solved")));
        return facts;
    }

    private TicketFact fact(int number, ConversationId id, long version, Instant at, What what) {
        ChannelId channel = brand.channels().get(number % brand.channels().size()).id();
        String team = brand.teams().get(number % brand.teams().size()).id();
        var traits =
                new Traits(
                        team,
                        one(Category.values(), number),
                        LANGUAGES.get(number % LANGUAGES.size()),
                        one(Priority.values(), number),
                        one(Sentiment.values(), number));
        var measured =
                new Measured(
                        List.of(
                                new Measured.Stretch(
                                        at,
                                        Optional.empty(),
                                        Optional.of(at.plus(Duration.ofMinutes(15))))),
                        Optional.of(at.plus(Duration.ofHours(8))));
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
                                Optional.of(measured))));
    }
}

package org.socialcare.domain.metrics;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.clock.Calendar.Hours;
import org.socialcare.domain.clock.Policy;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Channel;
import org.socialcare.domain.settings.Team;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Priority;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.domain.triage.Understanding;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A shop in Athens, open Monday to Friday from nine to five by the wall. It promises a first answer
 * within 30 open minutes, every next one within 60 and a resolution within 8 open hours; to the
 * angry half of that; and on its second channel nothing at all.
 */
final class Shop {
    static final ZoneId ZONE = ZoneId.of("Europe/Athens");
    static final ChannelId PAGE = new ChannelId("facebook", "olive");
    static final ChannelId SHORTS = new ChannelId("douyin", "olive");
    static final ChannelId FREE = new ChannelId("wechat", "olive");

    /** A Monday. */
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    /** Long after everything. */
    static final Instant LATER = at(DAY.plusDays(60), "12:00");

    private Shop() {}

    static Instant at(String time) {
        return at(DAY, time);
    }

    static Instant at(LocalDate day, String time) {
        return LocalDateTime.parse(day + "T" + time).atZone(ZONE).toInstant();
    }

    static Span day() {
        return new Span(DAY, DAY, ZONE);
    }

    static Brand brand() {
        return new Brand(
                "olive",
                "Olive",
                ZONE,
                List.of(channel(PAGE, "sales"), channel(SHORTS, "care"), channel(FREE, "care")),
                List.of(new Team("sales", "Sales", 1), new Team("care", "Care", 1)),
                List.of(),
                List.of(office()),
                List.of(policy("angry", 1, Set.of(Priority.P1, Priority.P2), 2), policy()));
    }

    private static Channel channel(ChannelId id, String team) {
        return new Channel(id, "olive", "Channel", team, true, 1);
    }

    private static Calendar office() {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getValue() <= DayOfWeek.FRIDAY.getValue()) {
                week.put(day, List.of(new Hours(9 * 3600, 17 * 3600)));
            }
        }
        return new Calendar("office", ZONE, week, Map.of());
    }

    private static Policy policy() {
        return policy("usual", 2, Set.of(), 1);
    }

    private static Policy policy(String id, int order, Set<Priority> priorities, int divisor) {
        return new Policy(
                id,
                1,
                order,
                Set.of(PAGE, SHORTS),
                Set.of(),
                priorities,
                "office",
                Duration.ofMinutes(30 / divisor),
                Duration.ofMinutes(60 / divisor),
                Duration.ofHours(8 / divisor),
                80);
    }

    static Understanding question() {
        return understood(Category.PRODUCT_QUESTION, Sentiment.NEUTRAL, false);
    }

    static Understanding thanks() {
        return understood(Category.PRAISE, Sentiment.POSITIVE, true);
    }

    static Understanding understood(Category category, Sentiment sentiment, boolean courtesy) {
        return Understanding.of("en", category, 0.8, sentiment, Set.of()).asCourtesy(courtesy);
    }

    static List<TicketStory> stories(Tale... tales) {
        return Arrays.stream(tales)
                .flatMap(tale -> TicketStory.ofEntries(tale.entries()).stream())
                .toList();
    }

    /** The facts of these entries as reports keep them. */
    static KeptFacts kept(List<Entry> entries) {
        KeptFacts facts = new KeptFacts();
        for (Entry entry : entries) {
            Told.of(entry).ifPresent(told -> told.facts(ZONE).forEach(facts::keep));
        }
        return facts;
    }

    /** One figure of all tickets of these tales. */
    static Cell cell(String metric, Span span, Instant now, Tale... tales) {
        Question question = new Question("olive", span, List.of(metric), List.of());
        return cell(Answers.compute(question, stories(tales), brand(), now).total(), metric);
    }

    static Cell cell(Map<String, Cell> cells, String metric) {
        Cell cell = cells.get(metric);
        if (cell == null) throw new AssertionError("no " + metric);
        return cell;
    }
}

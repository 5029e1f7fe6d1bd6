package org.socialcare.domain.metrics;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.ports.KeepTicketFact.TicketFact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The figures of one day of a brand, all in all and by channel.
 *
 * @param day in the brand's zone
 * @param definitions the version of the definitions used
 * @param channels those on which anything happened, by name
 */
public record DailyReport(
        String brand,
        LocalDate day,
        ZoneId zone,
        Instant computedAt,
        int definitions,
        List<Figure> figures,
        List<OfChannel> channels) {
    public DailyReport {
        figures = List.copyOf(figures);
        channels = List.copyOf(channels);
    }

    /** The figures of one channel. */
    public record OfChannel(ChannelId channel, List<Figure> figures) {
        public OfChannel {
            figures = List.copyOf(figures);
        }
    }

    /**
     * Computes the report.
     *
     * @param facts everything that happened to the brand's tickets on the day
     */
    public static DailyReport of(
            String brand, LocalDate day, ZoneId zone, List<TicketFact> facts, Instant now) {
        var channels = new ArrayList<OfChannel>();
        facts.stream()
                .map(TicketFact::channel)
                .distinct()
                .sorted(Comparator.comparing(ChannelId::toString))
                .forEach(
                        channel ->
                                channels.add(
                                        new OfChannel(
                                                channel, DailyFigures.of(on(channel, facts)))));
        return new DailyReport(
                brand, day, zone, now, DailyFigures.DEFINITIONS, DailyFigures.of(facts), channels);
    }

    private static List<TicketFact> on(ChannelId channel, List<TicketFact> facts) {
        return facts.stream().filter(fact -> fact.channel().equals(channel)).toList();
    }
}

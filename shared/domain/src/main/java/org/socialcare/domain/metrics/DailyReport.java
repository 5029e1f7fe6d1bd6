package org.socialcare.domain.metrics;

import org.socialcare.domain.channel.ChannelId;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
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
     * @param tickets all to which anything happened that day
     */
    public static DailyReport of(
            String brand,
            LocalDate day,
            ZoneId zone,
            Collection<TicketStory> tickets,
            Instant now) {
        var channels = new ArrayList<OfChannel>();
        tickets.stream()
                .map(TicketStory::channel)
                .distinct()
                .sorted(Comparator.comparing(ChannelId::toString))
                .forEach(
                        channel -> {
                            var on = tickets.stream().filter(t -> t.channel().equals(channel));
                            channels.add(new OfChannel(channel, figures(day, zone, on.toList())));
                        });
        return new DailyReport(
                brand, day, zone, now, Figure.DEFINITIONS, figures(day, zone, tickets), channels);
    }

    private static List<Figure> figures(
            LocalDate day, ZoneId zone, Collection<TicketStory> tickets) {
        return Figure.of(DailyFigures.of(day, zone, tickets));
    }
}

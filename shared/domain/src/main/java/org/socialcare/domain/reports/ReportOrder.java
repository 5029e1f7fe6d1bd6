package org.socialcare.domain.reports;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.metrics.Dimension;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A report that is to be computed: everything needed to compute it, so that whoever does asks
 * nobody.
 *
 * @param id unique in the brand, fit for an address; ids of later reports sort behind
 * @param pack whose questions they are; empty if somebody chose them one by one
 * @param campaign the declared event it is about; empty for none
 * @param channels only what happened on these; empty for all
 * @param rhythm the schedule it belongs to; custom if somebody asked for it
 * @param metrics ids of the registry, at least one
 * @param groupings how the figures are broken down besides the total; each by one or two dimensions
 * @param askedBy the agent who wants to see it; empty if it comes by itself, to all who subscribe
 */
public record ReportOrder(
        String id,
        String brand,
        String pack,
        String campaign,
        Set<ChannelId> channels,
        Rhythm rhythm,
        Period period,
        List<String> metrics,
        List<List<Dimension>> groupings,
        String askedBy,
        Instant orderedAt) {
    private static final int LONGEST_ID = 90;

    public ReportOrder {
        channels = Set.copyOf(channels);
        metrics = List.copyOf(metrics);
        groupings = groupings.stream().map(List::copyOf).toList();
        if (!isId(id)) {
            throw new IllegalArgumentException("no id of a report");
        }
        if (metrics.isEmpty()) {
            throw new IllegalArgumentException("a report without metrics");
        }
        for (var grouping : groupings) {
            if (grouping.isEmpty() || grouping.size() > 2 || !isDistinct(grouping)) {
                throw new IllegalArgumentException("grouped by " + grouping);
            }
        }
    }

    /** The one report of a pack's schedule about a period, whoever orders it. */
    public static ReportOrder scheduled(
            String brand, Pack pack, Rhythm rhythm, Period period, Instant now) {
        String id = period.last() + "." + rhythm.word() + "." + pack.id();
        return of(id, brand, pack, "", Set.of(), rhythm, period, now);
    }

    /** The one report about a campaign that is over. */
    public static ReportOrder ofCampaign(
            String brand,
            Pack pack,
            String event,
            Set<ChannelId> channels,
            Period period,
            Instant now) {
        String id = period.last() + ".campaign." + event;
        return of(id, brand, pack, event, channels, Rhythm.CUSTOM, period, now);
    }

    /**
     * The one report about what people and teams reached in a month, or in the days of one that
     * have passed.
     *
     * @param metrics those that goals of the brand ask for
     */
    public static ReportOrder ofGoals(
            String brand, Period period, List<String> metrics, Instant now) {
        var pack = Packs.GOALS;
        var rhythm = Rhythm.of(period) == Rhythm.MONTHLY ? Rhythm.MONTHLY : Rhythm.CUSTOM;
        String word = rhythm == Rhythm.MONTHLY ? rhythm.word() : "sofar";
        return new ReportOrder(
                period.last() + "." + word + "." + pack.id(),
                brand,
                pack.id(),
                "",
                Set.of(),
                rhythm,
                period,
                metrics,
                pack.groupings(),
                "",
                now);
    }

    /** Whether a text can be the id of a report: letters, digits, points, hyphens, underscores. */
    public static boolean isId(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_ID
                && text.chars().allMatch(ReportOrder::isIdPart);
    }

    /** Whether it comes by itself. */
    public boolean isScheduled() {
        return askedBy.isEmpty();
    }

    /** Whether those who subscribe are told: it comes by itself, and its period is a whole one. */
    public boolean isNews() {
        return isScheduled() && (rhythm != Rhythm.CUSTOM || !campaign.isEmpty());
    }

    private static boolean isDistinct(List<Dimension> grouping) {
        return grouping.stream().distinct().count() == grouping.size();
    }

    private static boolean isIdPart(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '.'
                || c == '-'
                || c == '_'
                || c == '~';
    }

    private static ReportOrder of(
            String id,
            String brand,
            Pack pack,
            String campaign,
            Set<ChannelId> channels,
            Rhythm rhythm,
            Period period,
            Instant now) {
        return new ReportOrder(
                id,
                brand,
                pack.id(),
                campaign,
                channels,
                rhythm,
                period,
                pack.metrics(),
                pack.groupings(),
                "",
                now);
    }
}

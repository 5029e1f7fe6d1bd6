package org.socialcare.domain.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What one agent who leaves has to hand over, and how far that is.
 *
 * @param lastDay the leaver's last day of work, in the brand's zone
 * @param orderedBy who began it
 * @param searched the last day whose tickets were searched for customers who matter; absent before
 *     the search has begun
 * @param perDay how many customers may be introduced to their successor on one day
 * @param toldSince since when customers may have heard of a successor: from its order on, or from
 *     that of one which was cancelled and which it takes up
 * @param end who ended it and when; absent while it runs
 * @param version grows by one with everything that is done
 */
public record Handover(
        String brand,
        String leaver,
        LocalDate lastDay,
        String orderedBy,
        Instant orderedAt,
        Status status,
        Optional<LocalDate> searched,
        int perDay,
        Instant toldSince,
        List<HandoverItem> items,
        Optional<End> end,
        long version) {
    /** So far back customers are searched for. */
    public static final int DAYS_SEARCHED = 90;

    /** More than a person can have looked after; what does not fit is told as still missing. */
    public static final int MOST_ITEMS = 2_000;

    public Handover {
        items = List.copyOf(items);
    }

    /** Where it stands; complete is what runs and has nothing left. */
    public enum Status {
        RUNNING,
        CLOSED,
        CANCELLED
    }

    /** Its end. */
    public record End(String by, Instant at, String reason) {}

    public boolean isRunning() {
        return status == Status.RUNNING;
    }

    /** The first day that is still to be searched. */
    public LocalDate nextSearch(ZoneId zone) {
        return searched.map(day -> day.plusDays(1))
                .orElseGet(
                        () -> LocalDate.ofInstant(orderedAt, zone).minusDays(DAYS_SEARCHED - 1L));
    }

    /** Whether all days before that one are searched. */
    public boolean isSearchedBefore(LocalDate today) {
        return searched.filter(day -> !day.isBefore(today.minusDays(1))).isPresent();
    }

    /** How many introductions are left for the day. */
    public int introductionsLeft(LocalDate today, ZoneId zone) {
        long said =
                items.stream()
                        .map(HandoverItem::introduction)
                        .filter(Introduction::isSaid)
                        .flatMap(each -> each.at().stream())
                        .filter(at -> LocalDate.ofInstant(at, zone).equals(today))
                        .count();
        return (int) Math.max(0, perDay - said);
    }

    public Optional<HandoverItem> item(ItemKind kind, String ref) {
        return items.stream().filter(item -> item.is(kind, ref)).findFirst();
    }

    /** Whether this agent is to take something over. */
    public boolean concerns(String agent) {
        return items.stream().anyMatch(item -> item.isFor(agent));
    }

    Handover with(List<HandoverItem> changed) {
        return new Handover(
                brand, leaver, lastDay, orderedBy, orderedAt, status, searched, perDay, toldSince,
                changed, end, version);
    }

    Handover each(Predicate<HandoverItem> which, UnaryOperator<HandoverItem> change) {
        List<HandoverItem> changed = new ArrayList<>();
        for (HandoverItem item : items) {
            changed.add(which.test(item) ? change.apply(item) : item);
        }
        return with(changed);
    }

    /** As of the search of the days up to that one. */
    public Handover searchedTo(LocalDate day) {
        return new Handover(
                brand,
                leaver,
                lastDay,
                orderedBy,
                orderedAt,
                status,
                Optional.of(day),
                perDay,
                toldSince,
                items,
                end,
                version);
    }

    Handover ended(Status how, End by) {
        return new Handover(
                brand,
                leaver,
                lastDay,
                orderedBy,
                orderedAt,
                how,
                searched,
                perDay,
                toldSince,
                items,
                Optional.of(by),
                version);
    }

    /** The same as it is stored under a version. */
    public Handover at(long stored) {
        return new Handover(
                brand, leaver, lastDay, orderedBy, orderedAt, status, searched, perDay, toldSince,
                items, end, stored);
    }
}

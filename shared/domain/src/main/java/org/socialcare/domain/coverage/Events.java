package org.socialcare.domain.coverage;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.DeclaredEvent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the brand's declared events do to the number of messages. */
final class Events {
    private final Brand brand;

    Events(Brand brand) {
        this.brand = brand;
    }

    /** Whether an event that brings more messages went on at some time of a day. */
    boolean covers(LocalDate day) {
        Instant begins = day.atStartOfDay(brand.zone()).toInstant();
        Instant ends = day.plusDays(1).atStartOfDay(brand.zone()).toInstant();
        return brand.events().stream()
                .anyMatch(
                        event ->
                                event.factor() > 1
                                        && event.from().isBefore(ends)
                                        && event.to().isAfter(begins));
    }

    /** What messages of a scope are multiplied by. */
    Factors factors(Collection<DayOfArrivals> history, Scope scope) {
        Map<ChannelId, Long> counts = new HashMap<>();
        for (DayOfArrivals day : history) {
            for (DayOfArrivals.Line line : day.lines()) {
                if (!scope.covers(line.work())) continue;
                long count = line.quarters().values().stream().mapToLong(it -> it).sum();
                counts.merge(line.work().channel(), count, Long::sum);
            }
        }
        return new Factors(brand.events(), counts);
    }

    /** The largest factor of those events that go on counts, for the channels it concerns. */
    record Factors(List<DeclaredEvent> events, Map<ChannelId, Long> counts) {
        double at(Instant at) {
            double factor = 1;
            for (DeclaredEvent event : events) {
                if (event.covers(at)) {
                    factor = Math.max(factor, 1 + (event.factor() - 1) * part(event));
                }
            }
            return factor;
        }

        private double part(DeclaredEvent event) {
            if (event.channels().isEmpty()) return 1;
            double all = 0;
            double concerned = 0;
            for (Map.Entry<ChannelId, Long> each : counts.entrySet()) {
                all += each.getValue();
                if (event.channels().contains(each.getKey())) concerned += each.getValue();
            }
            return all > 0 ? concerned / all : 0;
        }
    }
}

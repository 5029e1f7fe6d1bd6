package org.socialcare.testkit.memory;

import org.socialcare.domain.coverage.DayOfArrivals;
import org.socialcare.domain.ports.KeepArrivals;
import org.socialcare.domain.ports.ReadArrivals;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What arrived on days of the past. */
public final class InMemoryArrivals implements KeepArrivals, ReadArrivals {
    private final Map<Key, DayOfArrivals> days = new ConcurrentHashMap<>();

    private record Key(String brand, LocalDate day) {}

    @Override
    public void keep(DayOfArrivals day) {
        days.put(new Key(day.brand(), day.day()), day);
    }

    @Override
    public List<DayOfArrivals> arrivals(String brand, LocalDate from, LocalDate until) {
        return days.values().stream()
                .filter(it -> it.brand().equals(brand))
                .filter(it -> !it.day().isBefore(from) && it.day().isBefore(until))
                .sorted(Comparator.comparing(DayOfArrivals::day))
                .toList();
    }
}

package org.socialcare.domain.coverage;

import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Team;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which gaps people are told of today: on Thursdays those of all days until the end of the next
 * week, on other days those of today and tomorrow. Looked at are the brand, its teams and its
 * languages; a gap that one of the brand covers is not told twice, one of the past not at all.
 */
public final class LookAhead {
    private static final DayOfWeek WEEKLY = DayOfWeek.THURSDAY;
    private static final int DAILY = 2;

    /** Nobody reads more in one morning; the next one tells the rest. */
    private static final int MOST = 20;

    private final Brand brand;
    private final List<DayOfArrivals> history;
    private final Instant now;
    private final Aim aim;

    /**
     * @param history the latest {@value WeekAhead#HISTORY_DAYS} days, as far as they were counted
     */
    public LookAhead(Brand brand, Collection<DayOfArrivals> history, Instant now) {
        this.brand = brand;
        this.history = List.copyOf(history);
        this.now = now;
        this.aim = Aim.of(brand);
    }

    /** How many days are looked at on a date, itself included. */
    static int days(LocalDate today) {
        if (today.getDayOfWeek() != WEEKLY) return DAILY;
        return DayOfWeek.SUNDAY.getValue() - WEEKLY.getValue() + 1 + DayOfWeek.values().length;
    }

    /**
     * The gaps that are news, those in which most would wait first.
     *
     * @param told what people have heard of before
     */
    public List<Gap> news(Collection<Told> told) {
        LocalDate today = LocalDate.ofInstant(now, brand.zone());
        var ahead = new WeekAhead(brand, history, today, days(today));
        List<Gap> ofBrand = gaps(ahead, Scope.BRAND);
        List<Gap> all = new ArrayList<>(ofBrand);
        for (Scope scope : parts()) {
            gaps(ahead, scope).stream()
                    .filter(
                            gap ->
                                    ofBrand.stream()
                                            .noneMatch(
                                                    it -> gap.isMostlyWithin(it.from(), it.to())))
                    .forEach(all::add);
        }
        return all.stream()
                .filter(gap -> gap.from().isAfter(now))
                .filter(gap -> told.stream().noneMatch(it -> it.covers(gap)))
                .sorted(Comparator.comparing(Gap::late).reversed().thenComparing(Gap::from))
                .limit(MOST)
                .toList();
    }

    /** What a promise of the alarm is measured by. */
    public Aim aim() {
        return aim;
    }

    /** Where nobody's work is planned, nothing is known to be missing. */
    private List<Gap> gaps(WeekAhead ahead, Scope scope) {
        Optional<Outlook> outlook = ahead.outlook(scope, aim, Set.of());
        boolean planned =
                outlook.stream()
                        .flatMap(it -> it.quarters().stream())
                        .anyMatch(quarter -> quarter.staff() > 0);
        boolean others = outlook.filter(it -> !it.unplanned().isEmpty()).isPresent();
        return outlook.filter(_ -> planned || !others).map(Outlook::gaps).orElse(List.of());
    }

    private List<Scope> parts() {
        List<Scope> parts = new ArrayList<>();
        if (brand.teams().size() > 1) {
            brand.teams().stream().map(Team::id).map(Scope::ofTeam).forEach(parts::add);
        }
        Map<String, Integer> languages = new HashMap<>();
        for (DayOfArrivals day : history) {
            for (DayOfArrivals.Line line : day.lines()) {
                int count = line.quarters().values().stream().mapToInt(it -> it).sum();
                languages.merge(line.work().language(), count, Integer::sum);
            }
        }
        languages.remove(Work.UNKNOWN);
        if (languages.size() > 1) {
            languages.keySet().stream().sorted().map(Scope::ofLanguage).forEach(parts::add);
        }
        return parts;
    }
}

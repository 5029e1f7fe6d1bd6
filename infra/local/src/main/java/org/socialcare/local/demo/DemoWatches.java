package org.socialcare.local.demo;

import org.socialcare.domain.alerts.Level;
import org.socialcare.domain.settings.DeclaredEvent;
import org.socialcare.domain.settings.Ladder;
import org.socialcare.domain.settings.Setting;
import org.socialcare.domain.settings.Watch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What the demo shop listens for, what it expects, and whom an alert reaches when. */
final class DemoWatches {
    private DemoWatches() {}

    static List<Setting> settings() {
        return List.of(
                watch(
                        "oil",
                        Watch.Kind.PRODUCT,
                        "Olive oil",
                        "olive oil",
                        "橄榄油",
                        "λάδι",
                        "ελαιόλαδο"),
                watch(
                        "courier",
                        Watch.Kind.CARRIER,
                        "Courier",
                        "courier",
                        "parcel",
                        "快递",
                        "κούριερ"),
                watch("recall", Watch.Kind.KEYWORD, "Recall", "recall", "召回", "ανάκληση"),
                new Setting.OfEvent(harvest()),
                new Setting.OfLadder(ladder()));
    }

    private static Setting watch(String id, Watch.Kind kind, String label, String... words) {
        return new Setting.OfWatch(new Watch(id, kind, label, List.of(words), Set.of()));
    }

    /** When the new oil comes, twice as many people write. */
    private static DeclaredEvent harvest() {
        Instant from = LocalDate.of(2026, 11, 25).atStartOfDay(Shopkeeping.ZONE).toInstant();
        return new DeclaredEvent(
                "new-oil", "New oil", from, from.plus(Duration.ofDays(7)), 2, Set.of());
    }

    /** Everybody after ten minutes for what is bad, after an hour for what is not yet. */
    private static Ladder ladder() {
        return new Ladder(
                "shop",
                List.of(
                        new Ladder.Step(Duration.ofMinutes(10), Level.CRISIS, Set.of()),
                        new Ladder.Step(Duration.ofHours(1), Level.WARNING, Set.of())));
    }
}

package org.socialcare.testkit;

import org.socialcare.domain.alerts.Alert;
import org.socialcare.domain.alerts.Evidence;
import org.socialcare.domain.alerts.Indicator;
import org.socialcare.domain.alerts.KeptAlert;
import org.socialcare.domain.alerts.Level;
import org.socialcare.domain.alerts.News;
import org.socialcare.domain.alerts.Rung;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A plausible alert for tests. */
public final class SomeAlert {
    private SomeAlert() {}

    /** On the shop's Facebook page, with everything an alert can have but a subject. */
    public static Alert of(String brand, Instant at) {
        return of(brand, Level.WARNING, at);
    }

    /** The same at that level. */
    public static Alert of(String brand, Level level, Instant at) {
        return new Alert(
                Some.unique("alert"),
                brand,
                Optional.of(Some.channelId()),
                Indicator.NEGATIVE_SHARE,
                Optional.empty(),
                level,
                0.45,
                0.125,
                0.4,
                20,
                Duration.ofHours(1),
                at,
                new Evidence(
                        List.of(
                                new Evidence.Example(
                                        Some.conversation().id(), "Nobody answers @[name]")),
                        List.of(new News(News.Kind.REGION, "el", 0.75)),
                        List.of(Some.conversation().id())));
    }

    /** As it is raised, with the ladder that holds until a brand decides otherwise. */
    public static KeptAlert raised(String brand, Instant at) {
        Alert alert = of(brand, at);
        return KeptAlert.raised(alert, Rung.ladder(List.of(), alert.level(), at));
    }
}

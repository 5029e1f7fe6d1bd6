package org.socialcare.reports;

import org.socialcare.domain.alerts.Alert;
import org.socialcare.domain.alerts.Evidence;
import org.socialcare.domain.alerts.Indicator;
import org.socialcare.domain.alerts.Level;
import org.socialcare.domain.coverage.Aim;
import org.socialcare.domain.coverage.Gap;
import org.socialcare.domain.settings.Brand;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** A stretch to come in which too few people are there, as an alert; a warning where nobody is. */
final class GapAlert {
    private static final DateTimeFormatter BEGINS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter ENDS = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private GapAlert() {}

    /** The same alert whenever the same gap is told again. */
    static Alert of(Brand brand, Gap gap, Aim aim, Instant now) {
        return new Alert(
                brand.id() + "#coverage_gap#" + gap.scope().name() + "#" + gap.from(),
                brand.id(),
                gap.scope().channel(),
                Indicator.COVERAGE_GAP,
                Optional.of(new Alert.Subject("coverage", label(brand, gap))),
                gap.nobody() ? Level.WARNING : Level.NOTICE,
                Math.round(gap.share() * 1000) / 1000.0,
                aim.share(),
                aim.share(),
                Math.round(gap.arrivals()),
                gap.length(),
                now,
                Evidence.NONE);
    }

    /** When, by the wall clock of the brand, and of whom: figures and names need no translation. */
    private static String label(Brand brand, Gap gap) {
        String time =
                BEGINS.format(gap.from().atZone(brand.zone()))
                        + "–"
                        + ENDS.format(gap.to().atZone(brand.zone()));
        return gap.scope().name().isEmpty() ? time : time + " · " + gap.scope().name();
    }
}

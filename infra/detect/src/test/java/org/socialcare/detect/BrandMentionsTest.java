package org.socialcare.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The frozen detector on the series it was chosen on, where they lie beside the repository. */
class BrandMentionsTest {
    private static final Path DATA =
            Path.of(System.getProperty("repository.root", "."), "../shared/brand-mentions");

    @Test
    void the_frozen_detector_scores_well_and_wakes_nobody_too_often() {
        assumeTrue(Files.isDirectory(DATA), "skipped: there is no folder " + DATA);
        List<Judged> all =
                Folder.of(DATA, Path.of("target")).series().stream()
                        .map(file -> Judged.of(Series.read(file)))
                        .toList();

        Scores scores = Scores.of(all, Labels.read(DATA.resolve("windows.json")));

        assertThat(Scores.normalised(scores.standard())).isGreaterThan(82);
        assertThat(Scores.normalised(scores.fewFalseAlarms())).isGreaterThan(76);
        assertThat(scores.standard())
                .as("two false alarms in ten days are eleven in the days of a series")
                .allMatch(score -> score.falseAlarms() <= 11)
                .allMatch(score -> score.found() == score.windows());
    }
}

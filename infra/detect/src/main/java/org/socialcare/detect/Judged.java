package org.socialcare.detect;

import org.socialcare.domain.alerts.Level;
import org.socialcare.domain.alerts.surge.Judgement;
import org.socialcare.domain.alerts.surge.Surge;
import org.socialcare.domain.alerts.surge.SurgeRule;
import org.socialcare.domain.alerts.surge.SurgeState;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A series with a judgement beside every row, each made from the rows up to it. */
record Judged(Series series, List<Judgement> judgements) {
    private static final String HEADER = "timestamp,value,score,level\n";

    Judged {
        judgements = List.copyOf(judgements);
    }

    static Judged of(Series series) {
        Surge surge = new Surge(SurgeRule.FROZEN);
        SurgeState state = SurgeState.empty();
        List<Judgement> judgements = new ArrayList<>();
        for (Row row : series.rows()) {
            Surge.Step step = surge.step(state, row.start(), row.value(), 1);
            judgements.add(step.judgement());
            state = step.after();
        }
        return new Judged(series, judgements);
    }

    /** The rows that raise a warning or a crisis, from 0 on. */
    List<Integer> detections() {
        List<Integer> found = new ArrayList<>();
        for (int row = 0; row < judgements.size(); row++) {
            if (judgements.get(row).level().filter(l -> l != Level.NOTICE).isPresent()) {
                found.add(row);
            }
        }
        return found;
    }

    /** {@code timestamp,value,score,level}, a line for each row. */
    String csv() {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < judgements.size(); i++) {
            Row row = series.rows().get(i);
            Judgement judgement = judgements.get(i);
            text.append(row.timestamp()).append(',').append(row.value()).append(',');
            text.append(String.format(Locale.ROOT, "%.6f", judgement.score())).append(',');
            judgement.level().ifPresent(l -> text.append(l.name().toLowerCase(Locale.ROOT)));
            text.append('\n');
        }
        return text.toString();
    }
}

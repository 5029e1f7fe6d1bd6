package org.socialcare.domain.reports;

import org.socialcare.domain.metrics.Answer;
import org.socialcare.domain.metrics.Cell;
import org.socialcare.domain.metrics.Dimension;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What people came to us about, where, and whether it became more: the most frequent first. */
final class Themes {
    /** The dimensions of the breakdown that themes are read from. */
    static final List<Dimension> BY = List.of(Dimension.CATEGORY, Dimension.CHANNEL);

    private static final String OPENED = "opened";
    private static final int MOST = 50;

    private Themes() {}

    static List<Theme> of(List<Answer> period, List<Answer> before) {
        var themes = new ArrayList<Theme>();
        for (int i = 0; i < period.size(); i++) {
            if (period.get(i).question().by().equals(BY)) {
                var earlier = Assembling.cells(before.get(i));
                for (var group : period.get(i).groups()) {
                    themes.add(theme(group, opened(earlier.getOrDefault(group.keys(), Map.of()))));
                }
            }
        }
        themes.removeIf(theme -> theme.count() == 0);
        themes.sort(Comparator.comparingLong(Theme::count).reversed());
        return themes.size() > MOST ? themes.subList(0, MOST) : themes;
    }

    private static Theme theme(Answer.Group group, long before) {
        return new Theme(
                group.keys().getFirst(), group.keys().getLast(), opened(group.cells()), before);
    }

    private static long opened(Map<String, Cell> cells) {
        var cell = cells.get(OPENED);
        return cell == null ? 0 : cell.count();
    }
}

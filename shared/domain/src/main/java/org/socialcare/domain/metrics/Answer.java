package org.socialcare.domain.metrics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures that were asked for.
 *
 * @param total each metric's figure over everything, in the question's order
 * @param groups one for each key, or pair of keys, under which anything happened, by key
 */
public record Answer(Question question, Map<String, Cell> total, List<Group> groups) {
    public Answer {
        total = ordered(total);
        groups = List.copyOf(groups);
    }

    /**
     * The figures of one key, or one pair of keys.
     *
     * @param keys in the order of the question's dimensions
     */
    public record Group(List<String> keys, Map<String, Cell> cells) {
        public Group {
            keys = List.copyOf(keys);
            cells = ordered(cells);
        }
    }

    private static Map<String, Cell> ordered(Map<String, Cell> cells) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }
}

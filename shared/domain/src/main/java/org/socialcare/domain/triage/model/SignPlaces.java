package org.socialcare.domain.triage.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where a model keeps its weights of signs: first those that hold in every language, then once more
 * those of each language, for words of feeling are used freely in one and sparingly in another;
 * then scenes, and last every pair of scenes, for a child is no danger and neither is a battery.
 */
public final class SignPlaces {
    /** For models that know no signs. */
    public static final SignPlaces NONE = new SignPlaces(List.of(), List.of(), List.of());

    private final List<String> signs;
    private final List<String> languages;
    private final List<String> scenes;
    private final Map<String, Integer> places;
    private final Map<String, Integer> orders;

    /**
     * Places for these.
     *
     * @param languages in which each sign has a further place, BCP 47 tags
     * @param scenes which have places of their own and in pairs
     */
    public SignPlaces(List<String> signs, List<String> languages, List<String> scenes) {
        this.signs = List.copyOf(signs);
        this.languages = List.copyOf(languages);
        this.scenes = List.copyOf(scenes);
        places = numbered(signs);
        orders = numbered(scenes);
    }

    private static Map<String, Integer> numbered(List<String> names) {
        Map<String, Integer> numbers = HashMap.newHashMap(names.size());
        for (String name : names) numbers.put(name, numbers.size());
        return numbers;
    }

    /** How many places there are. */
    public int size() {
        return pair(0, scenes.size());
    }

    List<String> signs() {
        return signs;
    }

    List<String> languages() {
        return languages;
    }

    List<String> scenes() {
        return scenes;
    }

    /** Those of the signs found, as they mean the same everywhere; unknown ones are left out. */
    public SparseVector of(Set<String> found) {
        return of(found, "");
    }

    /**
     * The same, and each once more as a sign of this language if it has signs of its own.
     *
     * @param language BCP 47 tag
     */
    public SparseVector of(Set<String> found, String language) {
        var known = new int[found.size() * 2];
        int size = signs(found, language, known);
        return SparseVector.ones(Arrays.copyOf(known, size));
    }

    /**
     * The same, then what was seen, and every pair of it.
     *
     * @param seen different scenes; unknown ones are left out
     */
    public SparseVector of(Set<String> found, String language, List<String> seen) {
        var known = new int[found.size() * 2 + seen.size() * (seen.size() + 1) / 2];
        int from = signs(found, language, known);
        int to = from;
        for (int i = 0; i < seen.size(); i++) {
            Integer order = orders.get(seen.get(i));
            if (order != null) known[to++] = order;
        }
        int size = to;
        for (int i = from; i < to; i++) {
            for (int j = from; j < i; j++) known[size++] = pair(known[i], known[j]);
        }
        for (int i = from; i < to; i++) known[i] += alone();
        return SparseVector.ones(Arrays.copyOf(known, size));
    }

    private int signs(Set<String> found, String language, int[] known) {
        int block = languages.indexOf(language) + 1;
        int size = 0;
        for (String sign : found) {
            Integer place = places.get(sign);
            if (place == null) continue;
            known[size++] = place;
            if (block > 0) known[size++] = place + block * signs.size();
        }
        return size;
    }

    /** The place of a scene; -1 if it is unknown. */
    int ofScene(String scene) {
        Integer order = orders.get(scene);
        return order == null ? -1 : alone() + order;
    }

    /** The place of two different scenes together; -1 if one is unknown. */
    int ofScenes(String one, String other) {
        Integer first = orders.get(one);
        Integer second = orders.get(other);
        return first == null || second == null ? -1 : pair(first, second);
    }

    /** Whether some of these weights are of scenes. */
    boolean reaches(Weights weights) {
        return weights.size() > alone();
    }

    /** Where the first scene has its place. */
    private int alone() {
        return signs.size() * (1 + languages.size());
    }

    private int pair(int one, int other) {
        int first = Math.min(one, other);
        int last = Math.max(one, other);
        return alone() + scenes.size() + last * (last - 1) / 2 + first;
    }
}

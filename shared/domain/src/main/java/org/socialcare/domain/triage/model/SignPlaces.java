package org.socialcare.domain.triage.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where a model keeps its weights of signs: first those that hold in every language, then once more
 * those of each language. Words of feeling are used freely in one and sparingly in another.
 */
public final class SignPlaces {
    private final List<String> signs;
    private final List<String> languages;
    private final Map<String, Integer> places;

    /** Places for these signs, and for each of them in these languages, BCP 47 tags. */
    public SignPlaces(List<String> signs, List<String> languages) {
        this.signs = List.copyOf(signs);
        this.languages = List.copyOf(languages);
        places = HashMap.newHashMap(signs.size());
        for (String sign : signs) places.put(sign, places.size());
    }

    /** How many places there are. */
    public int size() {
        return signs.size() * (1 + languages.size());
    }

    List<String> signs() {
        return signs;
    }

    List<String> languages() {
        return languages;
    }

    /** Those of the signs found, as they mean the same everywhere; unknown ones are left out. */
    public SparseVector of(Set<String> found) {
        return of(found, "");
    }

    /** The same, and each once more as a sign of this language if it has signs of its own. */
    public SparseVector of(Set<String> found, String language) {
        int block = languages.indexOf(language) + 1;
        var known = new int[found.size() * 2];
        int size = 0;
        for (String sign : found) {
            Integer place = places.get(sign);
            if (place == null) continue;
            known[size++] = place;
            if (block > 0) known[size++] = place + block * signs.size();
        }
        return SparseVector.ones(Arrays.copyOf(known, size));
    }
}

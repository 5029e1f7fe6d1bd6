package org.socialcare.domain.triage.model;

import java.util.List;

/** Which scenes of a message speak most for a flag, alone or two together. */
final class TellingScenes {
    private final SignPlaces places;
    private final Weights absent;
    private final Weights raised;

    /** For one label of a flag and against none. */
    TellingScenes(SignPlaces places, Label absent, Label raised) {
        this.places = places;
        this.absent = absent.signs();
        this.raised = raised.signs();
    }

    /** Two of these, one, or none; the first of equals. A pair brings what each brings alone. */
    List<String> among(List<String> scenes) {
        List<String> best = List.of();
        float most = 0;
        for (int i = 0; i < scenes.size(); i++) {
            String scene = scenes.get(i);
            float own = weight(places.ofScene(scene));
            if (own > most) {
                most = own;
                best = List.of(scene);
            }
            for (String earlier : scenes.subList(0, i)) {
                float both =
                        own
                                + weight(places.ofScene(earlier))
                                + weight(places.ofScenes(earlier, scene));
                if (both > most) {
                    most = both;
                    best = List.of(earlier, scene);
                }
            }
        }
        return best;
    }

    private float weight(int place) {
        return place < 0 ? 0 : raised.at(place) - absent.at(place);
    }
}

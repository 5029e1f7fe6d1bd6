package org.socialcare.training.fit;

import java.util.ArrayList;
import java.util.List;

/**
 * How rare each piece is among the examples: inverse document frequency (Spärck Jones, 1972),
 * smoothed. Weights are fitted to pieces multiplied by it and then multiplied by it themselves, so
 * that who reads a text need not know it.
 */
final class Rarity {
    /** About what it is on average, so that a text keeps a length near one. */
    private static final double USUAL = 6;

    private final float[] rarities;

    private Rarity(float... rarities) {
        this.rarities = rarities;
    }

    static Rarity of(List<Example> examples, int places) {
        var counts = new int[places];
        for (var example : examples) {
            for (int i = 0; i < example.pieces().size(); i++) {
                counts[example.pieces().place(i) & (places - 1)]++;
            }
        }
        var rarities = new float[places];
        for (int i = 0; i < places; i++) {
            double share = (1.0 + examples.size()) / (1.0 + counts[i]);
            rarities[i] = (float) ((1 + StrictMath.log(share)) / USUAL);
        }
        return new Rarity(rarities);
    }

    /** The examples with their pieces multiplied. */
    List<Example> weigh(List<Example> examples) {
        var weighed = new ArrayList<Example>(examples.size());
        for (var example : examples) {
            weighed.add(
                    new Example(
                            example.pieces().times(rarities),
                            example.signs(),
                            example.label(),
                            example.language(),
                            example.source()));
        }
        return weighed;
    }

    double of(int place) {
        return rarities[place];
    }
}

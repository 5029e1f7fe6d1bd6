package org.socialcare.training.fit;

import java.util.List;

/**
 * How much more a row counts for flags of danger that is like most of what an inbox holds. Sources
 * count nearly alike, and most were written for their dangers: an inbox is mostly mail and turns of
 * chats, and weights are to be right there (Shimodaira 2000, "Improving predictive inference under
 * covariate shift by weighting the log-likelihood function"). Twice as much again found no more.
 */
final class Traffic {
    private static final String TURNS = "own-turns";
    private static final String MAIL = "own-mail";
    private static final double OF_TURNS = 12;
    private static final double OF_MAIL = 4;

    private Traffic() {}

    /** Multiplies the cost of each example by how much more it counts. */
    static void raise(List<Example> examples, double... costs) {
        for (int i = 0; i < costs.length; i++) costs[i] *= weight(examples.get(i).source());
    }

    private static double weight(String source) {
        if (source.startsWith(TURNS)) return OF_TURNS;
        return source.startsWith(MAIL) ? OF_MAIL : 1;
    }
}

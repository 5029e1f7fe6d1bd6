package org.socialcare.training.fit;

import java.util.SplittableRandom;

/** An order in which examples are taken, drawn anew for every round from one seed. */
final class Order {
    private final int[] order;
    private final SplittableRandom random;

    Order(int size, long seed) {
        order = new int[size];
        for (int i = 0; i < size; i++) order[i] = i;
        random = new SplittableRandom(seed);
    }

    void shuffle() {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int moved = order[i];
            order[i] = order[j];
            order[j] = moved;
        }
    }

    int at(int i) {
        return order[i];
    }
}

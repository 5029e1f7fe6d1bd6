package org.socialcare.domain.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A queue played message by message, to compare predictions with; who leaves ends the answer. */
final class Queue {
    private static final double LENGTH = 900;

    private Queue() {}

    /** For each quarter of an hour the share of its messages that waited no longer than allowed. */
    static double[] inTime(
            double[] arrivals, int[] staff, double handling, double limit, int runs) {
        Random random = new Random(20261123);
        double[] in = new double[arrivals.length];
        double[] all = new double[arrivals.length];
        for (int run = 0; run < runs; run++)
            play(arrivals, staff, handling, limit, random, in, all);
        for (int i = 0; i < in.length; i++) in[i] = all[i] > 0 ? in[i] / all[i] : 1;
        return in;
    }

    private static void play(
            double[] arrivals,
            int[] staff,
            double handling,
            double limit,
            Random random,
            double[] in,
            double[] all) {
        List<Double> free = new ArrayList<>();
        for (int person = 0; person < most(staff); person++) free.add(0.0);
        for (double at : times(arrivals, random)) {
            int best = -1;
            double begins = Double.POSITIVE_INFINITY;
            for (int person = 0; person < free.size(); person++) {
                double possible = present(Math.max(at, free.get(person)), person, staff);
                if (possible < begins) {
                    begins = possible;
                    best = person;
                }
            }
            int slot = (int) (at / LENGTH);
            all[slot]++;
            if (begins - at <= limit) in[slot]++;
            if (best >= 0) free.set(best, begins - handling * Math.log(1 - random.nextDouble()));
        }
    }

    private static int most(int[] staff) {
        int most = 0;
        for (int people : staff) most = Math.max(most, people);
        return most;
    }

    private static List<Double> times(double[] arrivals, Random random) {
        List<Double> times = new ArrayList<>();
        for (int slot = 0; slot < arrivals.length; slot++) {
            double at = 0;
            while (arrivals[slot] > 0) {
                at -= LENGTH / arrivals[slot] * Math.log(1 - random.nextDouble());
                if (at >= LENGTH) break;
                times.add(slot * LENGTH + at);
            }
        }
        return times;
    }

    /** The first instant from then on at which the person of that number is there. */
    private static double present(double at, int person, int[] staff) {
        for (int slot = (int) (at / LENGTH); slot < staff.length; slot++) {
            if (staff[slot] > person) return Math.max(at, slot * LENGTH);
        }
        return Double.POSITIVE_INFINITY;
    }
}

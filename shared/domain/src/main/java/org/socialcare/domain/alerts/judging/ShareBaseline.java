package org.socialcare.domain.alerts.judging;

import java.nio.ByteBuffer;

/**
 * How large a share usually is, by hour of the week. A cell with little history borrows from all
 * hours, and all hours from what is usual in the trade, so that a new brand is judged by that
 * alone. Beside it the over-dispersion: complaints come in clusters, and a share of few messages
 * strays further than independent ones would.
 */
final class ShareBaseline {
    /** Bytes that {@link #put} writes. */
    static final int BYTES = 4 * Float.BYTES + 2 * HourOfWeek.HOURS * Float.BYTES;

    /** Messages of all hours that weigh as much as what is usual in the trade. */
    private static final double TRADE = 100;

    /** Messages of one hour that weigh as much as all other hours. */
    private static final double WEEK = 50;

    /** What a cell keeps from one week to the next: about two months of memory. */
    private static final float KEPT = 0.9f;

    /** What all hours together keep from one hour to the next: about the same. */
    private static final float KEPT_HOURLY = 0.9994f;

    /** Intra-class correlation before there is history, and how many pairs that is worth. */
    private static final double RHO = 0.02;

    private static final double RHO_PAIRS = 500;
    private static final double LEAST_RHO = 0.005;
    private static final double MOST_RHO = 0.3;

    /** Below this a share is so rare that its own deviation would say nothing. */
    private static final double LEAST_SHARE = 0.02;

    private final float[] messages;
    private final float[] hits;
    private float allMessages;
    private float allHits;
    private float excess;
    private float pairs;

    private ShareBaseline(float[] messages, float[] hits) {
        this.messages = messages;
        this.hits = hits;
    }

    static ShareBaseline empty() {
        return new ShareBaseline(new float[HourOfWeek.HOURS], new float[HourOfWeek.HOURS]);
    }

    /** What is expected at this hour, at least a floor for sparse series. */
    double expected(int hour, double trade) {
        double all = (allHits + TRADE * trade) / (allMessages + TRADE);
        double own = (hits[hour] + WEEK * all) / (messages[hour] + WEEK);
        return Math.clamp(own, LEAST_SHARE, 1);
    }

    /** The standard deviation of a share of that many messages: beta-binomial. */
    double deviation(double expected, int of) {
        return Math.sqrt(expected * (1 - expected) / of * (1 + (of - 1) * rho()));
    }

    double rho() {
        return Math.clamp((excess + RHO * RHO_PAIRS) / (pairs + RHO_PAIRS), LEAST_RHO, MOST_RHO);
    }

    /** The same with a window more. */
    ShareBaseline learning(int hour, boolean hourBegins, int more, double moreHits) {
        ShareBaseline next = copy();
        if (hourBegins) {
            next.messages[hour] *= KEPT;
            next.hits[hour] *= KEPT;
            next.allMessages *= KEPT_HOURLY;
            next.allHits *= KEPT_HOURLY;
        }
        next.messages[hour] += more;
        next.hits[hour] += (float) moreHits;
        next.allMessages += more;
        next.allHits += (float) moreHits;
        return next;
    }

    /** The same, having seen how far a whole hour strayed. */
    ShareBaseline straying(double expected, int of, double hitsOfThem) {
        if (of < 2) return this;
        double binomial = of * expected * (1 - expected);
        double strayed = hitsOfThem - of * expected;
        ShareBaseline next = copy();
        next.excess = (float) (excess * KEPT_HOURLY + strayed * strayed - binomial);
        next.pairs = (float) (pairs * KEPT_HOURLY + binomial * (of - 1));
        return next;
    }

    void put(ByteBuffer to) {
        to.putFloat(allMessages).putFloat(allHits).putFloat(excess).putFloat(pairs);
        for (int hour = 0; hour < HourOfWeek.HOURS; hour++) {
            to.putFloat(messages[hour]).putFloat(hits[hour]);
        }
    }

    static ShareBaseline read(ByteBuffer from) {
        ShareBaseline baseline = empty();
        baseline.allMessages = from.getFloat();
        baseline.allHits = from.getFloat();
        baseline.excess = from.getFloat();
        baseline.pairs = from.getFloat();
        for (int hour = 0; hour < HourOfWeek.HOURS; hour++) {
            baseline.messages[hour] = from.getFloat();
            baseline.hits[hour] = from.getFloat();
        }
        return baseline;
    }

    private ShareBaseline copy() {
        ShareBaseline copy = new ShareBaseline(messages.clone(), hits.clone());
        copy.allMessages = allMessages;
        copy.allHits = allHits;
        copy.excess = excess;
        copy.pairs = pairs;
        return copy;
    }
}

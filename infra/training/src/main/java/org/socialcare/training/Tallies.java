package org.socialcare.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of the rows of one file: right or wrong, how sure, and what was taken for what. */
final class Tallies {
    private static final int BINS = 10;

    private final List<Answer> answers = new ArrayList<>();

    /** One answer. */
    record Answer(String asked, String given, double confidence, String source) {

        boolean right() {
            return asked.equals(given);
        }
    }

    void add(Answer answer) {
        answers.add(answer);
    }

    int size() {
        return answers.size();
    }

    double accuracy() {
        return share(answers);
    }

    /** The share of right answers among the most confident part of all. */
    double accuracyOfSurest(double part) {
        var sorted = new ArrayList<>(answers);
        sorted.sort(Comparator.comparingDouble(Answer::confidence).reversed());
        return share(sorted.subList(0, (int) Math.ceil(sorted.size() * part)));
    }

    /** The mean of every asked label's F1; a label nobody asks for does not count. */
    double macroF1() {
        var hits = new TreeMap<String, Integer>();
        var asked = new TreeMap<String, Integer>();
        var given = new TreeMap<String, Integer>();
        for (var answer : answers) {
            asked.merge(answer.asked(), 1, Integer::sum);
            given.merge(answer.given(), 1, Integer::sum);
            if (answer.right()) hits.merge(answer.asked(), 1, Integer::sum);
        }
        double sum = 0;
        for (var label : asked.entrySet()) {
            double both = label.getValue() + given.getOrDefault(label.getKey(), 0);
            sum += 2.0 * hits.getOrDefault(label.getKey(), 0) / both;
        }
        return asked.isEmpty() ? 0 : sum / asked.size();
    }

    /** How far confidence is from the share of right answers, in ten bins (Guo et al., 2017). */
    double calibrationError() {
        var sums = new double[BINS];
        for (var answer : answers) {
            int bin = Math.min(BINS - 1, (int) (answer.confidence() * BINS));
            sums[bin] += answer.confidence() - (answer.right() ? 1 : 0);
        }
        double sum = 0;
        for (double bin : sums) sum += Math.abs(bin);
        return answers.isEmpty() ? 0 : sum / answers.size();
    }

    /** The rows and the share of right answers of each source. */
    Map<String, List<Answer>> bySource() {
        var sources = new TreeMap<String, List<Answer>>();
        for (var answer : answers) {
            sources.computeIfAbsent(answer.source(), _ -> new ArrayList<>()).add(answer);
        }
        return sources;
    }

    static double share(List<Answer> some) {
        return some.isEmpty()
                ? 0
                : some.stream().filter(Answer::right).count() / (double) some.size();
    }
}

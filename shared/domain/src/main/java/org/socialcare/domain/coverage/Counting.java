package org.socialcare.domain.coverage;

import org.socialcare.domain.coverage.DayOfArrivals.Line;
import org.socialcare.domain.metrics.Dimension;
import org.socialcare.domain.metrics.TicketFact.What;
import org.socialcare.domain.metrics.TicketStory;
import org.socialcare.domain.metrics.TicketStory.Round;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts a day from the stories of its tickets. What arrives is an unanswered run of messages: it
 * wants one answer, however many messages it has. Spam wants none.
 *
 * <p>An answer's handling time is measured where the same agent had answered somebody else while
 * this customer was already waiting: it is the time between both answers, at most half an hour, for
 * longer ones hold a break or other work. Who answers several at once is measured as that fast.
 */
public final class Counting {
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final int QUARTER = 15;

    private final LocalDate day;
    private final ZoneId zone;
    private final Map<Work, Map<Integer, Integer>> arrived = new HashMap<>();
    private final Map<Work, Handled> handled = new HashMap<>();
    private final Map<String, List<Answered>> answers = new TreeMap<>();

    private record Answered(Work work, Instant asked, Instant at) {}

    private Counting(LocalDate day, ZoneId zone) {
        this.day = day;
        this.zone = zone;
    }

    /**
     * @param stories all that could matter to the day, each once
     */
    public static DayOfArrivals of(
            String brand, LocalDate day, ZoneId zone, Iterable<TicketStory> stories) {
        Counting counting = new Counting(day, zone);
        for (TicketStory story : stories) counting.add(story);
        counting.answers.values().forEach(counting::measure);
        return new DayOfArrivals(brand, day, counting.lines());
    }

    private void add(TicketStory story) {
        boolean spam = story.close().filter(close -> close.outcome().equals(What.SPAM)).isPresent();
        if (spam) return;
        for (Round round : story.rounds()) {
            Work work = new Work(story.channel(), round.begun().team(), round.begun().language());
            if (isOfDay(round.start())) {
                arrived.computeIfAbsent(work, _ -> new HashMap<>())
                        .merge(quarter(round.start()), 1, Integer::sum);
            }
            if (round.by().equals(Dimension.OUTSIDE)) continue;
            round.stop()
                    .filter(this::isOfDay)
                    .ifPresent(
                            at ->
                                    answers.computeIfAbsent(round.by(), _ -> new ArrayList<>())
                                            .add(new Answered(work, round.start(), at)));
        }
    }

    private void measure(List<Answered> ofAgent) {
        ofAgent.sort(Comparator.comparing(Answered::at).thenComparing(Answered::asked));
        for (int i = 1; i < ofAgent.size(); i++) {
            Instant before = ofAgent.get(i - 1).at();
            Answered answer = ofAgent.get(i);
            Duration took = Duration.between(before, answer.at());
            boolean waited = !answer.asked().isAfter(before);
            if (waited && took.compareTo(LONGEST) <= 0) {
                handled.merge(answer.work(), new Handled(1, took.toSeconds()), Handled::plus);
            }
        }
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        arrived.forEach(
                (work, quarters) ->
                        lines.add(
                                new Line(
                                        work, quarters, handled.getOrDefault(work, Handled.NONE))));
        handled.forEach(
                (work, measured) -> {
                    if (!arrived.containsKey(work)) lines.add(new Line(work, Map.of(), measured));
                });
        lines.sort(Comparator.comparing(line -> line.work().toString()));
        return lines;
    }

    private boolean isOfDay(Instant at) {
        return at.atZone(zone).toLocalDate().equals(day);
    }

    private int quarter(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        return (local.getHour() * 60 + local.getMinute()) / QUARTER;
    }
}

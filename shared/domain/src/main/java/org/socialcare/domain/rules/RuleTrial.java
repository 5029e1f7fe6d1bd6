package org.socialcare.domain.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A draft tried on what was received and what clocks said, newest day first, as far as it has come.
 *
 * @param id of this trial
 * @param edit of the draft that is tried
 * @param from the last day that is read
 * @param at where to go on; meaningless once done
 * @param read how many messages that wanted an answer, and words of clocks, were looked at
 * @param state whether anything is left
 * @param tallies by the rule's id; also of rules that fired then and are no longer in the draft
 */
public record RuleTrial(
        String id,
        long edit,
        String by,
        Instant startedAt,
        LocalDate from,
        Place at,
        int read,
        State state,
        Map<String, Tally> tallies) {
    /** More occasions than this would not change what anybody decides. */
    public static final int MOST_MESSAGES = 20_000;

    public static final int DAYS = 30;

    public RuleTrial {
        tallies = Map.copyOf(tallies);
    }

    /** How far a trial is. */
    public enum State {
        RUNNING,
        DONE,
        /** There were more messages than a trial reads; the oldest were left out. */
        CUT
    }

    /**
     * Where to read next.
     *
     * @param part of the day's tickets
     * @param skip conversations of that part that have been read
     */
    public record Place(LocalDate day, int part, int skip) {}

    /** A trial of this edit of a draft over the last days, of which nothing is done yet. */
    public static RuleTrial starting(
            String id, long edit, String by, Instant now, LocalDate today) {
        return new RuleTrial(
                id,
                edit,
                by,
                now,
                today.minusDays(DAYS - 1L),
                new Place(today, 0, 0),
                0,
                State.RUNNING,
                Map.of());
    }

    /** One occasion more. */
    public RuleTrial with(Tally.Example message, List<String> would, List<String> did) {
        Map<String, Tally> all = new HashMap<>(tallies);
        Set<String> rules = new TreeSet<>(would);
        rules.addAll(did);
        for (String rule : rules) {
            Tally sofar = all.getOrDefault(rule, Tally.NONE);
            all.put(rule, sofar.with(message, would.contains(rule), did.contains(rule)));
        }
        return new RuleTrial(id, edit, by, startedAt, from, at, read + 1, state, all);
    }

    /** Everything before that place is read. */
    public RuleTrial reached(Place place) {
        State next = State.RUNNING;
        if (read >= MOST_MESSAGES) next = State.CUT;
        if (place.day().isBefore(from)) next = State.DONE;
        return new RuleTrial(id, edit, by, startedAt, from, place, read, next, tallies);
    }

    /** Whether it says all it can about that edit of the draft. */
    public boolean answersFor(long editNow) {
        return state != State.RUNNING && edit == editNow;
    }
}

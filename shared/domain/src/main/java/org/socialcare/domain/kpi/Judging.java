package org.socialcare.domain.kpi;

import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.kpi.Judged.Verdict;
import org.socialcare.domain.kpi.PlatformRule.Automatic;
import org.socialcare.domain.kpi.PlatformRule.Unit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges a channel's rounds by its platform's rule. */
public final class Judging {
    private final PlatformRule rule;
    private final Calendar hours;
    private final Instant now;

    /**
     * @param hours when the channel is open; asked only where the rule leaves out other times
     */
    public Judging(PlatformRule rule, Calendar hours, Instant now) {
        this.rule = rule;
        this.hours = hours;
        this.now = now;
    }

    /**
     * Those that began on a day of the rule's zone.
     *
     * @param rounds of one conversation in order, those of the rule's silence before that day
     *     included
     */
    public List<Judged> of(List<Round> rounds, LocalDate day) {
        List<Judged> judged = new ArrayList<>();
        Optional<Instant> last = Optional.empty();
        for (Round round : rounds) {
            if (!round.start().isAfter(now) && rule.day(round.start()).equals(day)) {
                judged.add(judge(round, last));
            }
            last = Optional.of(round.stop().orElse(round.start()));
        }
        return judged;
    }

    /** What is to be counted of them: rounds, or their one person; our promises by rounds. */
    public DayCount count(LocalDate day, List<Judged> ofOneConversation) {
        long inTime = 0;
        long late = 0;
        long open = 0;
        long kept = 0;
        long broken = 0;
        for (Judged judged : ofOneConversation) {
            switch (judged.verdict()) {
                case IN_TIME -> inTime++;
                case LATE -> late++;
                case OPEN -> open++;
                case OUT_OF_HOURS, CLOSED, NOT_FIRST, AUTOMATIC -> {}
            }
            switch (judged.ours(now)) {
                case KEPT -> kept++;
                case BROKEN -> broken++;
                case OPEN, NONE -> {}
            }
        }
        if (rule.unit() == Unit.PERSON) {
            boolean isLate = late > 0;
            boolean isOpen = !isLate && open > 0;
            inTime = isLate || isOpen ? 0 : Math.min(1, inTime);
            late = isLate ? 1 : 0;
            open = isOpen ? 1 : 0;
        }
        return new DayCount(day, inTime, inTime + late, open, kept, kept + broken);
    }

    private Judged judge(Round round, Optional<Instant> last) {
        Instant due = round.start().plus(rule.within());
        return new Judged(round, verdict(round, last, due), due);
    }

    private Verdict verdict(Round round, Optional<Instant> last, Instant due) {
        if (!rule.countsAt(round.start())) return Verdict.OUT_OF_HOURS;
        if (rule.openOnly() && !hours.isOpen(round.start())) return Verdict.CLOSED;
        boolean soon =
                last.filter(at -> at.plus(rule.silence()).isAfter(round.start())).isPresent();
        if (soon) return Verdict.NOT_FIRST;
        Optional<Instant> said = round.automatic().filter(at -> !at.isAfter(now));
        if (said.isPresent() && rule.automatic() == Automatic.LEAVES_OUT) return Verdict.AUTOMATIC;
        Optional<Instant> answer = round.stop();
        if (said.isPresent() && rule.automatic() == Automatic.ANSWERS) answer = said;
        if (answer.filter(at -> !at.isAfter(due) && !at.isAfter(now)).isPresent()) {
            return Verdict.IN_TIME;
        }
        return now.isAfter(due) ? Verdict.LATE : Verdict.OPEN;
    }
}

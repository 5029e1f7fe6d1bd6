package org.socialcare.domain.answers;

import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.clock.Clock;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.conversation.Ticket;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What can be told about the promise that runs: the customer hears of the very clock the brand is
 * measured by, and of the hours it runs on, in their own zone. Without a promise the hours are
 * those of the channel or the team.
 */
final class Promised {
    private final Moment moment;
    private final Optional<Clock> promise;
    private final Optional<Calendar> calendar;

    Promised(Moment moment) {
        this.moment = moment;
        this.promise =
                moment.conversation().clocks().stream()
                        .filter(clock -> clock.kind() == ClockKind.FIRST_RESPONSE)
                        .filter(clock -> clock.ticket() == moment.conversation().tickets())
                        .filter(Clock::running)
                        .findFirst();
        this.calendar =
                promise.isPresent()
                        ? promise.flatMap(clock -> moment.brand().calendar(clock.calendar()))
                        : own(moment);
    }

    private static Optional<Calendar> own(Moment moment) {
        var team = moment.conversation().running().map(Ticket::team).orElse("");
        return moment.brand().ownHours(moment.conversation().channel(), team);
    }

    /** Where neither a promise nor the channel or team has hours, somebody is always there. */
    boolean isOpen() {
        return calendar.map(hours -> hours.isOpen(moment.now())).orElse(true);
    }

    /** The blanks that can be filled; one that is not among them is told to nobody. */
    Map<String, String> known(String language) {
        Times times = Times.of(language);
        Map<String, String> known = new HashMap<>();
        promise.filter(clock -> clock.due().isAfter(moment.now()))
                .filter(clock -> clock.due().isBefore(Calendar.NEVER))
                .ifPresent(clock -> known.put(Wording.EXPECTED, expected(clock, times)));
        calendar.map(hours -> hours.opensAt(moment.now()))
                .filter(opens -> opens.isBefore(Calendar.NEVER))
                .ifPresent(opens -> known.put(Wording.OPENING, times.opening(opens, zone())));
        moment.currentWait().ifPresent(wait -> known.put(Wording.WAIT, times.lasting(wait)));
        return known;
    }

    /** How long, where no closing time lies between; else until when. */
    private String expected(Clock clock, Times times) {
        Instant due = clock.due();
        boolean runsThrough = Duration.between(clock.startedAt(), due).equals(clock.target());
        return runsThrough
                ? times.within(Duration.between(moment.now(), due))
                : times.until(due, zone());
    }

    private ZoneId zone() {
        return calendar.map(Calendar::zone).orElse(moment.brand().zone());
    }
}

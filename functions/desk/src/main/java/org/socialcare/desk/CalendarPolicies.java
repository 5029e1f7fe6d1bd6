package org.socialcare.desk;

import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.clock.Policy;
import org.socialcare.domain.clock.PolicyCheck;

import java.time.Instant;
import java.util.HashSet;

/** What a change of a calendar would make of the policies that run on it. */
final class CalendarPolicies {
    private final KnownSettings known;
    private final Instant now;

    /**
     * @param now from when on targets have to be within reach
     */
    CalendarPolicies(KnownSettings known, Instant now) {
        this.known = known;
        this.now = now;
    }

    /**
     * Notes each target that its new hours would put out of reach. What the calendar as it is
     * stored does not reach either is no reason to keep it as it is.
     */
    void check(Calendar calendar, Form form) {
        var stored = known.calendar(calendar.id());
        for (var policy : known.policies()) {
            if (!runsOn(policy, calendar.id())) {
                continue;
            }
            var before = new HashSet<PolicyCheck.Fault>();
            stored.map(hours -> PolicyCheck.unreachable(policy, hours, now))
                    .ifPresent(before::addAll);
            for (var fault : PolicyCheck.unreachable(policy, calendar, now)) {
                if (!before.contains(fault)) {
                    form.problem(
                            "/week",
                            "the policy "
                                    + policy.id()
                                    + " runs on it, whose "
                                    + fault.place().substring(1)
                                    + " "
                                    + fault.reason());
                }
            }
        }
    }

    /** By its own choice, or because a channel or team it is for has these hours. */
    private boolean runsOn(Policy policy, String calendar) {
        if (policy.calendar().equals(calendar)) {
            return true;
        }
        boolean never =
                policy.calendar().isEmpty()
                        || known.calendar(policy.calendar())
                                .filter(Calendar::isAlwaysOpen)
                                .isPresent();
        return !never && (known.teamHours().contains(calendar) || isForChannel(policy, calendar));
    }

    private boolean isForChannel(Policy policy, String calendar) {
        var named = policy.when().channels();
        return known.channelHours().entrySet().stream()
                .filter(channel -> channel.getValue().equals(calendar))
                .anyMatch(
                        channel ->
                                named.isEmpty()
                                        || named.stream()
                                                .map(Shapes::channelId)
                                                .anyMatch(channel.getKey()::equals));
    }
}

package org.socialcare.domain.coverage;

import org.socialcare.domain.roster.Shift;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody who could fill a gap: has the skill, is not away and not at work then.
 *
 * @param standsInFor the absent agent whose substitute this one is anyway
 * @param minutesPlanned how long this agent works in the days of the outlook already, breaks not
 *     included
 * @param day the date whose shifts change
 * @param shift the new one, which lasts eight hours at most
 */
public record Substitute(
        String agent,
        Optional<String> standsInFor,
        int minutesPlanned,
        LocalDate day,
        Shift shift) {}

package org.socialcare.domain.clock;

import java.time.Duration;

/**
 * How much time one promise gives.
 *
 * @param time nothing is promised where it is not positive
 * @param business whether only the hours of the policy's calendar count; else every hour does
 */
public record Target(Duration time, boolean business) {}

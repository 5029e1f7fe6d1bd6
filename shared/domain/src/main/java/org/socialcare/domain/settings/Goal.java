package org.socialcare.domain.settings;

import java.math.BigDecimal;

/**
 * What an agent or a team is to reach.
 *
 * @param name in the brand's own words
 * @param unit of the target, such as {@code %} or {@code min}
 */
public record Goal(String name, BigDecimal target, String unit) {}

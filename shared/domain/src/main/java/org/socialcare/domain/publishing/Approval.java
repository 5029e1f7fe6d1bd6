package org.socialcare.domain.publishing;

import java.time.Instant;

/** A second person's word that a statement may go out. */
public record Approval(String by, Instant at) {}

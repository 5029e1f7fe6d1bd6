package org.socialcare.local.simulators;

import java.net.URI;

/** Brings webhooks to the brand. */
@FunctionalInterface
public interface Courier {
    /** Delivers once, and again by the plan while it is not acknowledged; returns at once. */
    void deliver(URI webhook, Signed delivery, RetryPlan retries);
}

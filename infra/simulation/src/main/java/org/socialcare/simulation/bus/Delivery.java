package org.socialcare.simulation.bus;

import java.time.Instant;

/** An event on its way to a queue. */
record Delivery(Instant at, String queue, String group, String event) {}

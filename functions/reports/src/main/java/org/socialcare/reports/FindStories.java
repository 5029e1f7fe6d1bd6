package org.socialcare.reports;

import org.socialcare.domain.metrics.Span;
import org.socialcare.domain.metrics.TicketStory;

/** Where the stories of tickets come from. */
@FunctionalInterface
interface FindStories {
    /** All that could matter to these days, each once; read anew by every iteration. */
    Iterable<TicketStory> of(String brand, Span span);
}

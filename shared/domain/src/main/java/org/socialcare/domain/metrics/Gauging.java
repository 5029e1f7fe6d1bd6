package org.socialcare.domain.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One metric over one period: its total, and its marks for everybody who wants them. */
final class Gauging {
    private final Gauge gauge;
    private final Tally total;
    private final View view;
    private final List<Consumer<Mark>> listeners = new ArrayList<>();

    /** A metric of a period. */
    record Key(String metric, Span span) {}

    Gauging(Definition definition, View view) {
        this.gauge = definition.gauge().apply(view);
        this.total = definition.tally().get();
        this.view = view;
    }

    void tell(Consumer<Mark> listener) {
        listeners.add(listener);
    }

    /** Over everything that has been seen. */
    Tally total() {
        return total;
    }

    /** The same for a story that may be too early or too late to matter. */
    void see(TicketStory story, Extent extent) {
        if (view.touches(extent)) see(story);
    }

    void see(TicketStory story) {
        gauge.see(story, this::marked);
    }

    void end() {
        gauge.end(this::marked);
    }

    private void marked(Mark mark) {
        if (!view.holds(mark.at())) return;
        total.add(mark);
        for (Consumer<Mark> listener : listeners) listener.accept(mark);
    }
}

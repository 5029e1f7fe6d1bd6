package org.socialcare.domain.notices;

import org.socialcare.domain.alerts.Level;

import java.net.URI;
import java.util.List;

/**
 * What a target is told. All texts are plain: whoever renders them into a markup must escape them,
 * for they may quote customers.
 *
 * @param level decides the colour, nothing else
 */
public record Notice(Level level, String title, List<Part> parts, Link link) {
    public Notice {
        parts = List.copyOf(parts);
    }

    /** One line, or a few. */
    public sealed interface Part {
        /** Something known, under its name. */
        record Figure(String label, String value) implements Part {}

        /** A sentence of ours. */
        record Remark(String words) implements Part {}

        /** What a customer said. */
        record Quote(String words) implements Part {}
    }

    /** Where to read on: the desk, never an address out of a message. */
    public record Link(String label, URI address) {}
}

package org.socialcare.domain.settings;

/**
 * People who share a queue.
 *
 * @param calendar the one of its own hours; empty where it has none, see {@link Brand#hours}
 */
public record Team(String id, String name, String calendar, long version) {
    /** A team without hours of its own. */
    public Team(String id, String name, long version) {
        this(id, name, "", version);
    }
}

package org.socialcare.reports;

import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** Some of what another iteration brings, without holding any of it. */
final class Only {
    private Only() {}

    static <T> Iterable<T> of(Iterable<T> all, Predicate<T> wanted) {
        return () -> StreamSupport.stream(all.spliterator(), false).filter(wanted).iterator();
    }
}

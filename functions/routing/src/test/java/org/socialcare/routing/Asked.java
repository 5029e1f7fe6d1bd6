package org.socialcare.routing;

import org.socialcare.domain.ports.LookOn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The looks that routing asked for. */
final class Asked implements LookOn {
    private final List<String> atOnce = new ArrayList<>();
    private final List<Instant> later = new ArrayList<>();

    @Override
    public void lookOn(String brand) {
        atOnce.add(brand);
    }

    @Override
    public void lookOn(String brand, Instant at) {
        later.add(at);
    }

    List<String> atOnce() {
        return atOnce;
    }

    List<Instant> later() {
        return later;
    }
}

package org.socialcare.local.simulators;

import org.socialcare.local.extension.Body;
import org.socialcare.local.extension.DemoChannel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A dialect that tells of each act in a delivery of its own. */
public interface EachAlone extends Dialect {
    /** The body that tells of an act, if the platform has an event for it. */
    Optional<String> body(DemoChannel channel, Act act);

    @Override
    default List<Signed> tell(DemoChannel channel, List<Act> acts, Instant now) {
        List<Signed> deliveries = new ArrayList<>();
        for (Act act : acts) {
            body(channel, act)
                    .map(body -> sign(channel, Body.of(body), now))
                    .ifPresent(deliveries::add);
        }
        return deliveries;
    }
}

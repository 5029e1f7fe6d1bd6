package org.socialcare.local.load;

import org.socialcare.local.extension.DemoChannel;
import org.socialcare.local.simulators.Act;

import java.util.List;

/** What goes to one channel in one go; a platform that batches puts it into one delivery. */
record Shipment(DemoChannel channel, List<Act> acts) {
    Shipment {
        acts = List.copyOf(acts);
    }
}

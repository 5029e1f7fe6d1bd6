package org.socialcare.simulation.chaos;

import java.util.List;

/**
 * How often each kind of trouble comes, in a thousand calls, deliveries or events.
 *
 * @param crash the function dies, before the call or after it
 * @param throttled the service has no capacity
 * @param lost no answer comes, whether the call arrived or not
 * @param repeated the SDK lost the answer and sends the same request once more
 * @param partial one entry of a batch is refused
 * @param stalled the function stands still for a while, perhaps until its time is over
 * @param meanwhile something else runs between two calls
 * @param bus a delivery of the bus is late or comes twice
 * @param queue a reader's deletion is lost, or a standard queue repeats
 * @param platform a webhook is late, repeated or out of order; a send is answered badly
 * @param skew seconds by which a function's clock may be wrong
 * @param indexLag milliseconds a global index may be behind
 */
public record Weather(
        int crash,
        int throttled,
        int lost,
        int repeated,
        int partial,
        int stalled,
        int meanwhile,
        int bus,
        int queue,
        int platform,
        int skew,
        int indexLag) {
    /** Nothing goes wrong. */
    public static final Weather FAIR = new Weather(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private static final Weather ROUGH =
            new Weather(10, 10, 10, 10, 60, 5, 20, 100, 60, 200, 2, 300);

    private static final List<Weather> ALL =
            List.of(
                    FAIR,
                    ROUGH,
                    ROUGH,
                    // functions die
                    new Weather(60, 0, 0, 0, 0, 0, 0, 0, 0, 50, 0, 0),
                    // services are overloaded
                    new Weather(0, 80, 20, 20, 200, 5, 0, 100, 20, 50, 0, 1000),
                    // answers get lost
                    new Weather(0, 0, 60, 60, 100, 0, 10, 50, 100, 300, 0, 0),
                    // everything happens at once
                    new Weather(0, 0, 0, 10, 0, 10, 150, 200, 200, 200, 5, 2000),
                    // everything arrives late and twice
                    new Weather(5, 0, 5, 0, 50, 0, 20, 500, 300, 600, 30, 500));

    public static Weather drawn(Dice dice) {
        return dice.oneOf(ALL);
    }
}

package org.socialcare.local.load;

import org.socialcare.local.extension.DemoChannel;
import org.socialcare.local.simulators.Act;
import org.socialcare.local.simulators.Customer;
import org.socialcare.local.simulators.Dialect;
import org.socialcare.local.simulators.Simulators;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Messages of many customers as platforms deliver them: about three in a hundred twice, three in a
 * hundred late, and Facebook's in batches. A customer's messages all go down one lane, so that
 * nothing is late but what was made late.
 *
 * @param lanes what each sender sends, one after the other
 * @param copies messages that are delivered a second time
 * @param late messages that are delivered behind later ones
 */
record Traffic(List<List<Shipment>> lanes, List<Talk> talks, int copies, int late) {
    private static final int COPIES_PERCENT = 3;
    private static final int LATE_PERCENT = 3;
    private static final int FARTHEST = 40;
    private static final int LARGEST_BATCH = 5;

    Traffic {
        lanes = List.copyOf(lanes);
        talks = List.copyOf(talks);
    }

    /**
     * Draws traffic whose last message is of now.
     *
     * @param run names this run in every text and id
     */
    static Traffic draw(LoadOptions options, List<DemoChannel> channels, String run, Instant now) {
        return new Drawing(options, channels, run, now).draw();
    }

    /** One message on its way. */
    private record Message(DemoChannel channel, Act act) {}

    private static final class Drawing {
        private final LoadOptions options;
        private final List<DemoChannel> channels;
        private final String run;
        private final Instant begin;
        private final SplittableRandom random;
        private final SplittableRandom ids;
        private final List<Talk> talks = new ArrayList<>();
        private final List<List<Message>> lanes = new ArrayList<>();
        private int copies;
        private int late;

        Drawing(LoadOptions options, List<DemoChannel> channels, String run, Instant now) {
            this.options = options;
            this.channels = channels;
            this.run = run;
            this.random = new SplittableRandom(options.seed());
            this.ids = new SplittableRandom(run.hashCode() * 31L + now.toEpochMilli());
            this.begin = now.minusSeconds(options.messages() / options.customers() + 1L);
            for (int lane = 0; lane < options.lanes(); lane++) {
                lanes.add(new ArrayList<>());
            }
        }

        Traffic draw() {
            List<Customer> customers = new ArrayList<>();
            List<List<String>> texts = new ArrayList<>();
            for (int i = 0; i < options.customers(); i++) {
                customers.add(new Customer(dialect(i).customerId(ids), "Customer " + i));
                texts.add(new ArrayList<>());
            }
            for (int i = 0; i < options.messages(); i++) {
                // The first round makes sure that everybody says something.
                int who = i < options.customers() ? i : random.nextInt(options.customers());
                String text = run + " " + who + "." + texts.get(who).size();
                Instant at = begin.plusSeconds(texts.get(who).size());
                texts.get(who).add(text);
                lanes.get(who % options.lanes())
                        .add(
                                new Message(
                                        channel(who),
                                        new Act.Wrote(
                                                customers.get(who),
                                                dialect(who).messageId(ids),
                                                at,
                                                text)));
            }
            for (int i = 0; i < options.customers(); i++) {
                talks.add(new Talk(channel(i), customers.get(i), texts.get(i)));
            }
            List<List<Shipment>> shipped =
                    lanes.stream().map(this::disturb).map(this::pack).toList();
            return new Traffic(shipped, talks, copies, late);
        }

        private List<Message> disturb(List<Message> lane) {
            List<Message> disturbed = new ArrayList<>(lane);
            for (int i = 0; i < lane.size(); i++) {
                if (random.nextInt(100) < LATE_PERCENT) {
                    late++;
                    int from = random.nextInt(disturbed.size());
                    Message moved = disturbed.remove(from);
                    disturbed.add(behind(from, disturbed.size()), moved);
                }
                if (random.nextInt(100) < COPIES_PERCENT) {
                    copies++;
                    int of = random.nextInt(disturbed.size());
                    disturbed.add(behind(of + 1, disturbed.size()), disturbed.get(of));
                }
            }
            return disturbed;
        }

        private int behind(int place, int size) {
            return Math.min(size, place + random.nextInt(FARTHEST));
        }

        private List<Shipment> pack(List<Message> lane) {
            List<Shipment> shipments = new ArrayList<>();
            for (int i = 0; i < lane.size(); ) {
                DemoChannel channel = lane.get(i).channel();
                int most =
                        channel.platform().equals("facebook")
                                ? random.nextInt(1, LARGEST_BATCH + 1)
                                : 1;
                List<Act> acts = new ArrayList<>();
                while (i < lane.size()
                        && acts.size() < most
                        && lane.get(i).channel().equals(channel)) {
                    acts.add(lane.get(i++).act());
                }
                shipments.add(new Shipment(channel, acts));
            }
            return shipments;
        }

        private DemoChannel channel(int customer) {
            return channels.get(customer / options.lanes() % channels.size());
        }

        private Dialect dialect(int customer) {
            return Simulators.dialect(channel(customer).platform()).orElseThrow();
        }
    }
}

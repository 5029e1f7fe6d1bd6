package org.socialcare.domain.ports;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Hint;

import java.util.List;

/** Has a platform's history read. Returns only once every order is stored. */
public interface OrderPull {
    void order(List<PullOrder> orders);

    /**
     * One stretch of history to read, in the order of its channel.
     *
     * @param name names this very order: two orders of one stretch have different names
     * @param run the check of the channel this belongs to; empty where a webhook asked for it
     * @param cursor where an earlier part of this order ended; empty at its beginning
     * @param pulled events read in earlier parts
     * @param missed those of them that no webhook had brought
     */
    record PullOrder(
            ChannelId channel,
            Hint hint,
            String name,
            String run,
            String cursor,
            int pulled,
            int missed) {
        /** What a webhook asked for. */
        public static PullOrder first(ChannelId channel, Hint hint, String name) {
            return new PullOrder(channel, hint, name, "", "", 0, 0);
        }

        /** What a check of the channel asks for. */
        public static PullOrder check(ChannelId channel, Hint hint, String run) {
            return new PullOrder(
                    channel, hint, run + "|" + hint.what() + "|" + hint.of(), run, "", 0, 0);
        }

        /** The rest, from that place on. */
        public PullOrder continuing(String from, int pulledNow, int missedNow) {
            return new PullOrder(
                    channel, hint, name, run, from, pulled + pulledNow, missed + missedNow);
        }

        /** Whether it compares what is read with what was stored. */
        public boolean isCheck() {
            return !run.isEmpty();
        }
    }
}

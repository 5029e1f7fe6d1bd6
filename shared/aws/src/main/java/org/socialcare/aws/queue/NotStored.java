package org.socialcare.aws.queue;

/** A queue did not take everything. What it took stays there; whoever asked has to ask again. */
public final class NotStored extends RuntimeException {
    NotStored(int failed, int of, String code) {
        super(failed + " of " + of + " messages were refused by the queue: " + code);
    }
}

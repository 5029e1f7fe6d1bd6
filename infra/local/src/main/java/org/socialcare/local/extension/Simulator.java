package org.socialcare.local.extension;

import java.util.List;

/**
 * Plays one platform: answers its API under {@code /local/platforms/{platform}/} and remembers what
 * it was sent. Safe for concurrent use; every call runs on its own virtual thread, so an answer may
 * take as long as the platform it plays would take.
 */
public interface Simulator {
    /** The platform's lower-case name, the first segment of its addresses. */
    String platform();

    /** The brand accounts it plays; their credentials become the local channel secret. */
    List<DemoChannel> channels();

    /** Answers one call of the platform's API. */
    ApiAnswer answer(ApiCall call);

    /** Calls it when an account was granted access anew: its credentials are others then. */
    default void onGrant(Runnable told) {}

    /** What was sent to this account's customers, oldest first; empty for an unknown account. */
    List<Sent> sent(String account);
}

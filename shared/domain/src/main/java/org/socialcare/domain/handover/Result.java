package org.socialcare.domain.handover;

import java.util.List;

/** What becomes of something that is to be done about a handover. */
public sealed interface Result {
    /**
     * It is done.
     *
     * @param refs of the items that changed
     */
    record Changed(Handover after, List<String> refs) implements Result {
        public Changed {
            refs = List.copyOf(refs);
        }
    }

    /**
     * It is not done.
     *
     * @param code stable
     */
    record Refused(String code, String detail) implements Result {}
}

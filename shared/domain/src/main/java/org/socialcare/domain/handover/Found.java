package org.socialcare.domain.handover;

/**
 * Something the leaver holds at this moment.
 *
 * @param about as of {@link HandoverItem}
 */
public record Found(ItemKind kind, String ref, String about) {
    public Found(ItemKind kind, String ref) {
        this(kind, ref, "");
    }
}

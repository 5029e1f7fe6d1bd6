package org.socialcare.domain.handover;

import java.util.Set;

/**
 * Items of one kind.
 *
 * @param refs which; empty means all of them
 */
public record Selection(ItemKind kind, Set<String> refs) {
    public Selection {
        refs = Set.copyOf(refs);
    }

    boolean holds(HandoverItem item) {
        return item.kind().equals(kind) && (refs.isEmpty() || refs.contains(item.ref()));
    }
}

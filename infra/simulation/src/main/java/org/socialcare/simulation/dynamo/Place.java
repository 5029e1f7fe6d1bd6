package org.socialcare.simulation.dynamo;

import org.socialcare.simulation.dynamo.expression.Values;

/**
 * Where an item stands within a partition. In an index several may have the same sort key; the
 * table's key then decides.
 */
record Place(String sort, String pk, String sk) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
        int bySort = Values.compareTexts(sort, other.sort);
        if (bySort != 0) return bySort;
        int byPartition = pk.compareTo(other.pk);
        return byPartition != 0 ? byPartition : sk.compareTo(other.sk);
    }
}

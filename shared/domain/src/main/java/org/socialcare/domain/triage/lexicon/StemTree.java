package org.socialcare.domain.triage.lexicon;

import java.util.Arrays;

/** A prefix tree in two flat arrays: cheap to build on a cold start, no boxing when walked. */
final class StemTree {
    static final int ROOT = 0;
    static final int ABSENT = -1;

    private static final long FREE = -1;

    private long[] edges = new long[1 << 12];
    private int[] targets = new int[1 << 12];
    private int nodes = 1;

    StemTree() {
        Arrays.fill(edges, FREE);
    }

    /** The node reached from {@code node} by {@code symbol}, or {@link #ABSENT}. */
    int next(int node, char symbol) {
        int slot = slot(edges, edge(node, symbol));
        return edges[slot] == FREE ? ABSENT : targets[slot];
    }

    /** The node at the end of this path, made if need be. */
    int grow(String path) {
        int node = ROOT;
        for (int i = 0; i < path.length(); i++) {
            int next = next(node, path.charAt(i));
            node = next == ABSENT ? link(node, path.charAt(i)) : next;
        }
        return node;
    }

    int size() {
        return nodes;
    }

    private int link(int node, char symbol) {
        if (nodes * 2 > edges.length) widen();
        long edge = edge(node, symbol);
        int slot = slot(edges, edge);
        edges[slot] = edge;
        targets[slot] = nodes;
        return nodes++;
    }

    private void widen() {
        var wider = new long[edges.length * 2];
        var moved = new int[wider.length];
        Arrays.fill(wider, FREE);
        for (int i = 0; i < edges.length; i++) {
            if (edges[i] == FREE) continue;
            int slot = slot(wider, edges[i]);
            wider[slot] = edges[i];
            moved[slot] = targets[i];
        }
        edges = wider;
        targets = moved;
    }

    private static long edge(int node, char symbol) {
        return ((long) node << 16) | symbol;
    }

    private static int slot(long[] edges, long edge) {
        int mask = edges.length - 1;
        int slot = (int) ((edge * 0x9E3779B97F4A7C15L) >>> 40) & mask;
        while (edges[slot] != FREE && edges[slot] != edge) slot = (slot + 1) & mask;
        return slot;
    }
}

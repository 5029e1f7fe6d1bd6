package org.socialcare.local.simulators;

/**
 * What a platform takes.
 *
 * @param longest characters of a text
 * @param quota direct messages between two acts of the customer; 0 means any number
 */
public record Limits(int longest, int quota) {}

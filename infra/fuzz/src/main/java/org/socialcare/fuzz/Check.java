package org.socialcare.fuzz;

/** One way of attacking one reader. */
@FunctionalInterface
public interface Check {
    /**
     * Attacks with what these bytes stand for.
     *
     * @throws Broken if something happens that never must; whatever else is thrown is a finding too
     */
    void check(byte[] input);
}

package org.socialcare.domain.coverage;

/**
 * How long answers took of those who had no pause between them.
 *
 * @param answers how many were measured
 * @param seconds all of them together
 */
public record Handled(int answers, long seconds) {
    public static final Handled NONE = new Handled(0, 0);

    Handled plus(Handled other) {
        return new Handled(answers + other.answers, seconds + other.seconds);
    }
}

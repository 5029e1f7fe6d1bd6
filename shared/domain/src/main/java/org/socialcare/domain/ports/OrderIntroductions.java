package org.socialcare.domain.ports;

/** Has a stretch of a handover's introductions said. */
public interface OrderIntroductions {
    /** Soon, but no sooner than their pace allows; may be worked on more than once. */
    void order(Stretch stretch);

    /**
     * Some introductions of a leaver's customers.
     *
     * @param number of the run's stretch, from 1
     */
    record Stretch(String brand, String leaver, int number) {}
}

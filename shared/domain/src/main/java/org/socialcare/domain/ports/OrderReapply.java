package org.socialcare.domain.ports;

/** Has a page of a run that applies changed policies worked on. */
public interface OrderReapply {
    /** Soon, but no sooner than the pace of runs allows; may be worked on more than once. */
    void order(Page page);

    /**
     * A page of a run.
     *
     * @param page from 1; 0 lists the run's tickets
     */
    record Page(String brand, String run, int page) {}
}

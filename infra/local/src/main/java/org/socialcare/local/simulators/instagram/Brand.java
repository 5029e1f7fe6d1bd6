package org.socialcare.local.simulators.instagram;

/** The played account itself, as others see it. */
final class Brand {
    /** What it is called on Instagram. */
    static final String NAME = "olive.and.oak";

    private Brand() {}
}

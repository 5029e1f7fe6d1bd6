package org.socialcare.domain.ports;

/** Has routing look at a brand once more, because there is more to do than one look does. */
public interface LookOn {
    void lookOn(String brand);
}

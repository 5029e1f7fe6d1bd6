package org.socialcare.local.simulators;

/**
 * A person as one platform knows them.
 *
 * @param id the platform's id
 * @param name empty where the platform does not tell
 */
public record Customer(String id, String name) {
    @Override
    public String toString() {
        return id;
    }
}

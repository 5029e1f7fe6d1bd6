package org.socialcare.domain.channel;

/**
 * What a platform wants to read in the answer to a delivery that was taken.
 *
 * @param contentType empty where there is no body
 * @param body empty where the platform reads none
 */
public record Acknowledgement(String contentType, String body) {
    /** An empty body, which nearly every platform takes for "stored". */
    public static final Acknowledgement EMPTY = new Acknowledgement("", "");
}

package org.socialcare.aws.signed;

/**
 * What a caller proves itself with.
 *
 * @param token of temporary keys; empty for lasting ones
 */
public record AccessKeys(String id, String secret, String token) {
    public AccessKeys {
        if (id.isBlank() || secret.isBlank()) {
            throw new IllegalArgumentException("an access key needs an id and a secret");
        }
    }

    /** Only the id, which is no secret. */
    @Override
    public String toString() {
        return "AccessKeys[" + id + "]";
    }
}

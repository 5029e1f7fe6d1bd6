package org.socialcare.local.aws;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Optional;

/** Keeps secrets. */
public interface Secrets {
    /** The answer of GetSecretValue, by name or ARN; empty if there is no such secret. */
    Optional<JsonNode> get(String id);

    /** Replaces the value; false if there is no such secret. */
    boolean put(String id, String value);
}

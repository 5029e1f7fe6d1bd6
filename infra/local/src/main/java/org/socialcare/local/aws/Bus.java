package org.socialcare.local.aws;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Optional;

/** Takes events. */
public interface Bus {
    /** Answers PutEvents; empty if the call as a whole is wrong. */
    Optional<JsonNode> put(JsonNode input);
}

package org.socialcare.local.aws;

import com.fasterxml.jackson.databind.JsonNode;

/** An engine refused a call of the runtime itself, or did not answer. */
public final class ServiceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    ServiceException(String operation, JsonNode error) {
        super(
                operation
                        + ": "
                        + error.path("__type").asText()
                        + " "
                        + error.path("message").asText(error.path("Message").asText()));
        String type = error.path("__type").asText();
        this.code = type.substring(type.indexOf('#') + 1);
    }

    ServiceException(String operation, String why) {
        super(operation + ": " + why);
        this.code = "Unreachable";
    }

    /** The service's name for the error, such as {@code ResourceInUseException}. */
    public String code() {
        return code;
    }
}

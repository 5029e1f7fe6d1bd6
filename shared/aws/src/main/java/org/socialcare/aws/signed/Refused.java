package org.socialcare.aws.signed;

import org.socialcare.wire.json.JsonProblem;
import org.socialcare.wire.json.JsonReader;

import java.io.IOException;
import java.util.Set;

/** A service answered, but not with what was asked for. Its message names the service's code. */
final class Refused extends IOException {
    /** What services say when a caller is too fast for them. */
    private static final Set<String> TOO_FAST =
            Set.of(
                    "ProvisionedThroughputExceededException",
                    "RequestLimitExceeded",
                    "RequestThrottled",
                    "RequestThrottledException",
                    "ThrottledException",
                    "Throttling",
                    "ThrottlingException",
                    "TooManyRequestsException");

    private final int status;
    private final String code;

    private Refused(String service, int status, String code) {
        super(service + " answered " + status + (code.isEmpty() ? "" : " " + code));
        this.status = status;
        this.code = code;
    }

    static Refused of(String service, int status, byte[] body) {
        return new Refused(service, status, code(body));
    }

    boolean isWorthAnotherTry() {
        return status >= 500 || isThrottled();
    }

    boolean isThrottled() {
        return status == 429 || TOO_FAST.contains(code);
    }

    /** The type without its name space, such as {@code com.amazon.coral.service#…}. */
    private static String code(byte[] body) {
        try {
            String type = JsonReader.read(body).textOrEmpty("__type");
            return type.substring(type.lastIndexOf('#') + 1);
        } catch (JsonProblem notJson) {
            return "";
        }
    }
}

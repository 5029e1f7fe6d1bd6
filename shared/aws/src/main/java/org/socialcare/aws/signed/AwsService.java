package org.socialcare.aws.signed;

import org.socialcare.wire.json.Json;

import java.io.IOException;

/**
 * One AWS service that speaks JSON. Calls may reach the service more than once: only those may be
 * made whose repetition changes nothing.
 */
@FunctionalInterface
public interface AwsService {
    /**
     * The answer's body.
     *
     * @param operation the operation with its prefix, such as {@code DynamoDB_20120810.PutItem}
     * @throws IOException if the service does not answer, or refuses
     */
    byte[] call(String operation, Json.Obj question) throws IOException;
}

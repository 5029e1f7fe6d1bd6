package org.socialcare.simulation.gate;

/**
 * One call of a service.
 *
 * @param service as in its address, such as {@code dynamodb}
 * @param operation such as {@code PutItem}
 * @param request as the SDK knows it
 */
public record Call(String service, String operation, Object request) {
    @Override
    public String toString() {
        return service + "." + operation;
    }
}

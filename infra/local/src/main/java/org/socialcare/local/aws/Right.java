package org.socialcare.local.aws;

import java.util.Map;

/**
 * What a call needs to be allowed: an action on a resource, and what its conditions may ask for.
 */
record Right(String action, String resource, Map<String, String> context) {
    Right(String action, String resource) {
        this(action, resource, Map.of());
    }
}

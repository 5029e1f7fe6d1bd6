package org.socialcare.domain.channel;

import java.util.HashMap;
import java.util.Map;

/**
 * A channel's secrets and platform ids, as kept in the secret store. The keys are the platform's
 * own; each platform's package says which it needs. Never printed.
 */
public record Credentials(Map<String, String> values) {
    public Credentials {
        values = Map.copyOf(values);
    }

    /** The value, or an empty string where there is none: an empty secret never authenticates. */
    public String get(String key) {
        return values.getOrDefault(key, "");
    }

    /** The same with another value under this key. */
    public Credentials with(String key, String value) {
        var changed = new HashMap<>(values);
        changed.put(key, value);
        return new Credentials(changed);
    }

    @Override
    public String toString() {
        return "Credentials" + values.keySet();
    }
}

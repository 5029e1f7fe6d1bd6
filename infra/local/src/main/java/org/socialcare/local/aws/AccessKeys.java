package org.socialcare.local.aws;

import org.socialcare.local.template.FunctionSpec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One key pair per function, and one for people. */
public final class AccessKeys {
    private final Map<String, AccessKey> byOwner = new HashMap<>();
    private final Map<String, AccessKey> byId = new HashMap<>();

    public AccessKeys(List<FunctionSpec> functions) {
        List<String> owners = new ArrayList<>(List.of(AccessKey.ADMIN));
        functions.forEach(function -> owners.add(function.id()));
        for (String owner : owners) {
            AccessKey key = AccessKey.of(owner);
            byOwner.put(owner, key);
            byId.put(key.id(), key);
        }
    }

    public AccessKey admin() {
        return of(AccessKey.ADMIN);
    }

    /** The key of a function, by its logical id. */
    public AccessKey of(String owner) {
        AccessKey key = byOwner.get(owner);
        if (key == null) {
            throw new IllegalArgumentException("nobody is called " + owner);
        }
        return key;
    }

    Optional<AccessKey> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}

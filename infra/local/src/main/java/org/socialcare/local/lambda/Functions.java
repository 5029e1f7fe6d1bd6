package org.socialcare.local.lambda;

import org.socialcare.local.extension.Watch;
import org.socialcare.local.template.FunctionSpec;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Every function of the template, by logical id. */
public final class Functions implements AutoCloseable {
    private final Map<String, LambdaFunction> byId = new LinkedHashMap<>();

    /**
     * Nothing is started yet.
     *
     * @param environments how many calls of one function run at once
     * @param watch sees every call
     */
    public Functions(List<FunctionSpec> specs, Launcher launcher, int environments, Watch watch) {
        for (FunctionSpec spec : specs) {
            byId.put(spec.id(), new LambdaFunction(spec, launcher, environments, watch));
        }
    }

    public Collection<LambdaFunction> all() {
        return byId.values();
    }

    /** The function of that logical id. */
    public LambdaFunction get(String id) {
        LambdaFunction function = byId.get(id);
        if (function == null) {
            throw new IllegalArgumentException("there is no function " + id);
        }
        return function;
    }

    /** Starts an environment of the function ahead of its first call. */
    public CompletableFuture<Outcome> warm(String id) {
        LambdaFunction function = get(id);
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return function.warm();
                    } catch (InterruptedException stopping) {
                        Thread.currentThread().interrupt();
                        return new Outcome.Crashed("stopping");
                    }
                },
                task -> Thread.ofVirtual().start(task));
    }

    @Override
    public void close() {
        byId.values().forEach(LambdaFunction::close);
    }
}

package org.socialcare.local.aws;

import com.fasterxml.jackson.databind.JsonNode;

import org.socialcare.local.extension.DemoChannel;
import org.socialcare.local.extension.Simulator;
import org.socialcare.local.template.Arns;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** Secrets by name, in memory: the local ones are made up on every start. */
public final class SecretStore implements Secrets {
    private final Map<String, String> values = new ConcurrentHashMap<>();

    /** Every secret begins with the same value. */
    public SecretStore(List<String> names, String value) {
        names.forEach(name -> values.put(name, value));
    }

    /** Gives the one secret whose name ends so a value of its own. */
    public SecretStore with(String ending, String value) {
        values.replaceAll((name, old) -> name.endsWith(ending) ? value : old);
        return this;
    }

    /** The targets' secret: {@code brand/target} to where that target is. */
    public static String targets(Map<String, Map<String, String>> targets) {
        var secret = Json.object();
        targets.forEach(
                (name, texts) -> {
                    var target = secret.putObject(name);
                    texts.forEach(target::put);
                });
        return secret.toString();
    }

    /** The channel secret: {@code platform/account} to the credentials of that channel. */
    public static String channels(List<Simulator> simulators) {
        var secret = Json.object();
        for (Simulator simulator : simulators) {
            for (DemoChannel channel : simulator.channels()) {
                var credentials = secret.putObject(channel.id());
                channel.credentials().forEach(credentials::put);
            }
        }
        return secret.toString();
    }

    @Override
    public Optional<JsonNode> get(String id) {
        String name = Arns.nameOf(id);
        return Optional.ofNullable(values.get(name))
                .map(
                        value -> {
                            var answer =
                                    Json.object()
                                            .put("ARN", Arns.secret(name))
                                            .put("Name", name)
                                            .put("SecretString", value)
                                            .put("VersionId", "local");
                            answer.putArray("VersionStages").add("AWSCURRENT");
                            return answer;
                        });
    }

    /** Every secret with its value. */
    void forEach(BiConsumer<String, String> action) {
        values.forEach(action);
    }

    @Override
    public boolean put(String id, String value) {
        return values.computeIfPresent(Arns.nameOf(id), (name, old) -> value) != null;
    }
}

package org.socialcare.local.aws;

import com.fasterxml.jackson.databind.JsonNode;

import org.socialcare.local.template.Arns;

import java.net.URI;
import java.util.Optional;

/** Secrets that another implementation of Secrets Manager keeps. */
public final class RemoteSecrets implements Secrets {
    private static final String API = "secretsmanager.";

    private final ServiceClient client;

    /** Gives each of the named secrets its value there; a known one is replaced. */
    public RemoteSecrets(URI address, SecretStore values) {
        this.client = new ServiceClient(address);
        values.forEach(this::create);
    }

    @Override
    public Optional<JsonNode> get(String id) {
        try {
            return Optional.of(
                    client.call(
                            API + "GetSecretValue",
                            Json.object().put("SecretId", Arns.nameOf(id))));
        } catch (ServiceException missing) {
            return Optional.empty();
        }
    }

    @Override
    public boolean put(String id, String value) {
        client.call(
                API + "PutSecretValue",
                Json.object().put("SecretId", Arns.nameOf(id)).put("SecretString", value));
        return true;
    }

    private void create(String name, String value) {
        try {
            client.call(
                    API + "CreateSecret",
                    Json.object().put("Name", name).put("SecretString", value));
        } catch (ServiceException refused) {
            if (!refused.code().equals("ResourceExistsException")) {
                throw refused;
            }
            put(name, value);
        }
    }
}

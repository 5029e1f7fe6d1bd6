package org.socialcare.platforms.meta;

import static org.socialcare.platforms.protocol.Addresses.encode;
import static org.socialcare.platforms.protocol.Addresses.step;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.platforms.protocol.Addresses;
import org.socialcare.platforms.protocol.Documents;
import org.socialcare.platforms.protocol.FileHosts;
import org.socialcare.platforms.protocol.HttpFailure;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.util.Map;
import java.util.Optional;

/** The Graph API: requests to it and what its answers mean. */
public final class Graph {
    /** Where it is for Pages, and for what belongs to them. */
    public static final String HOST = "https://graph.facebook.com";

    /** What every path begins with. */
    public static final String VERSION = "/v24.0/";

    /** Where it keeps what people send; links there open for anybody, for some days. */
    public static final FileHosts FILES =
            new FileHosts("fbsbx.com", "fbcdn.net", "cdninstagram.com", "whatsapp.net");

    private static final Map<String, String> HEADERS = Map.of("content-type", "application/json");

    private Graph() {}

    /**
     * A request that changes something.
     *
     * @param path behind the version, already encoded
     */
    public static PlatformRequest post(
            Credentials credentials, String host, String path, String token, Json body) {
        String address = VERSION + path + "?access_token=" + encode(token);
        return new PlatformRequest(
                "POST", Addresses.at(credentials, host, address), HEADERS, JsonWriter.write(body));
    }

    /** A request that reads these fields of a node. */
    public static PlatformRequest get(
            Credentials credentials, String host, String node, String fields, String token) {
        return read(credentials, host, step(node), fields, token);
    }

    /**
     * A request that reads these fields.
     *
     * @param path behind the version, already encoded
     */
    public static PlatformRequest read(
            Credentials credentials, String host, String path, String fields, String token) {
        return query(credentials, host, path, "fields=" + encode(fields), token);
    }

    /**
     * A request that reads what a query asks for.
     *
     * @param path behind the version, already encoded
     * @param query already encoded
     */
    public static PlatformRequest query(
            Credentials credentials, String host, String path, String query, String token) {
        String address = VERSION + path + "?" + query + "&access_token=" + encode(token);
        return new PlatformRequest("GET", Addresses.at(credentials, host, address), Map.of(), "");
    }

    /** What an answer means for what was to be said or done. Never throws for any answer. */
    public static SendResult understand(PlatformResponse response) {
        Optional<Json> answer = Documents.answered(response.body());
        if (answer.isEmpty()) {
            return HttpFailure.of(response);
        }
        Json json = answer.get();
        if (json.get("error").isPresent()) {
            return GraphErrors.meaning(json.obj("error"), response);
        }
        return taken(json, response);
    }

    /**
     * Words that were taken have an id; a comment hidden or a message marked as seen has none, and
     * what became of it is said instead.
     */
    private static SendResult taken(Json answer, PlatformResponse response) {
        boolean success = response.status() >= 200 && response.status() < 300;
        Optional<String> id = answer.text("message_id").or(() -> answer.text("id"));
        if (!success) {
            return HttpFailure.of(response);
        }
        if (id.isPresent()) {
            return new SendResult.Accepted(id.get());
        }
        if (answer.get("success").orElse(Json.Null.VALUE) instanceof Json.Bool(var done)) {
            return done
                    ? new SendResult.Accepted("")
                    : new SendResult.Refused("the platform says that it was not done");
        }
        return answer.text("recipient_id").isPresent()
                ? new SendResult.Accepted("")
                : HttpFailure.of(response);
    }
}

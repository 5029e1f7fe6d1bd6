package org.socialcare.platforms.facebook;

import static org.socialcare.platforms.protocol.Addresses.step;

import org.socialcare.domain.channel.Act;
import org.socialcare.domain.channel.Attaching;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Outgoing;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.channel.Speech;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.platforms.meta.Graph;
import org.socialcare.platforms.meta.SendApi;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;

import java.util.Optional;

/** The Send API for messages, and public answers below comments and posts. */
final class FacebookSpeech implements Speech {
    @Override
    public PlatformRequest say(Outgoing words, Credentials credentials, String token) {
        if (words.kind() == ThreadKey.Kind.DIRECT) {
            JsonObject to = SendApi.to(words.to());
            JsonObject body = words.late() ? SendApi.byPerson(to) : response(to);
            return message(said(body, words.text(), words.replyId()), credentials, token);
        }
        Json body = Json.object().put("message", words.text()).build();
        return post(step(answered(words)) + "/comments", credentials, token, body);
    }

    @Override
    public Optional<PlatformRequest> act(Act act, Credentials credentials, String token) {
        return Optional.of(
                switch (act) {
                    case Act.AnswerPrivately(var comment, var text, var replyId) -> {
                        JsonObject to = response(SendApi.toWriterOf(comment));
                        yield message(said(to, text, replyId), credentials, token);
                    }
                    case Act.Hide(var comment) -> hidden(comment, true, credentials, token);
                    case Act.Show(var comment) -> hidden(comment, false, credentials, token);
                    case Act.MarkSeen(var customer, var _) ->
                            message(SendApi.seen(customer), credentials, token);
                    case Act.Typing(var customer, var _) ->
                            message(SendApi.typing(customer), credentials, token);
                });
    }

    /** Facebook fetches it at the address. */
    @Override
    public Optional<Attaching> attaching() {
        return Optional.of(
                (to, media, source, credentials, token) -> {
                    JsonObject person = SendApi.to(to.to());
                    JsonObject body = to.late() ? SendApi.byPerson(person) : response(person);
                    Json message =
                            SendApi.attached(media, source).put("metadata", to.replyId()).build();
                    return message(body.put("message", message).build(), credentials, token);
                });
    }

    private static JsonObject response(JsonObject body) {
        return body.put("messaging_type", "RESPONSE");
    }

    /** The metadata comes back in the echo, and tells it from what was typed elsewhere. */
    private static Json said(JsonObject body, String text, String replyId) {
        Json message = Json.object().put("text", text).put("metadata", replyId).build();
        return body.put("message", message).build();
    }

    /** The comment answered, or the post where there is none. */
    private static String answered(Outgoing words) {
        return words.answers().isEmpty() ? words.platformThread() : words.answers();
    }

    private static PlatformRequest hidden(
            String comment, boolean hidden, Credentials credentials, String token) {
        Json body = Json.object().put("is_hidden", hidden).build();
        return post(step(comment), credentials, token, body);
    }

    private static PlatformRequest message(Json body, Credentials credentials, String token) {
        return post(step(credentials.get("page_id")) + "/messages", credentials, token, body);
    }

    private static PlatformRequest post(
            String path, Credentials credentials, String token, Json body) {
        return Graph.post(credentials, Graph.HOST, path, token, body);
    }

    @Override
    public SendResult understand(PlatformResponse response) {
        return Graph.understand(response);
    }

    /** A Page token has no successor that could be had without a person signing in. */
    @Override
    public Optional<String> standingToken(Credentials credentials) {
        return Optional.of(credentials.get("page_token")).filter(token -> !token.isEmpty());
    }
}

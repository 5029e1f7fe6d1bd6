package org.socialcare.platforms.instagram;

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

import java.time.Instant;
import java.util.Optional;

/** Direct messages, answers to comments, and answers to mentions elsewhere. */
final class InstagramSpeech implements Speech {
    /** The account that the token is for. */
    private static final String MESSAGES = "me/messages";

    @Override
    public PlatformRequest say(Outgoing words, Credentials credentials, String token) {
        if (words.kind() == ThreadKey.Kind.DIRECT) {
            JsonObject to = SendApi.to(words.to());
            JsonObject body = words.late() ? SendApi.byPerson(to) : to;
            return post(MESSAGES, credentials, token, said(body, words.text()));
        }
        Optional<Mention> mention = Mention.answered(words.platformThread(), words.answers());
        if (mention.isPresent()) {
            String path = step(credentials.get("ig_id")) + "/mentions";
            return post(path, credentials, token, mentioned(mention.get(), words.text()));
        }
        Json body = Json.object().put("message", words.text()).build();
        String path =
                words.answers().isEmpty()
                        ? step(words.platformThread()) + Assumptions.COMMENTS
                        : step(words.answers()) + "/replies";
        return post(path, credentials, token, body);
    }

    @Override
    public Optional<PlatformRequest> act(Act act, Credentials credentials, String token) {
        return Optional.of(
                switch (act) {
                    case Act.AnswerPrivately(var comment, var text, var _) -> {
                        Json body = said(SendApi.toWriterOf(comment), text);
                        yield post(MESSAGES, credentials, token, body);
                    }
                    case Act.Hide(var comment) -> hidden(comment, true, credentials, token);
                    case Act.Show(var comment) -> hidden(comment, false, credentials, token);
                    case Act.MarkSeen(var customer, var _) ->
                            post(MESSAGES, credentials, token, SendApi.seen(customer));
                    case Act.Typing(var customer, var _) ->
                            post(MESSAGES, credentials, token, SendApi.typing(customer));
                });
    }

    /** Instagram fetches it at the address. */
    @Override
    public Optional<Attaching> attaching() {
        return Optional.of(
                (to, media, source, credentials, token) -> {
                    JsonObject person = SendApi.to(to.to());
                    JsonObject body = to.late() ? SendApi.byPerson(person) : person;
                    Json message = SendApi.attached(media, source).build();
                    return post(MESSAGES, credentials, token, body.put("message", message).build());
                });
    }

    private static Json said(JsonObject body, String text) {
        return body.put("message", Json.object().put("text", text).build()).build();
    }

    private static Json mentioned(Mention mention, String text) {
        return Json.object()
                .put("media_id", mention.media())
                .putUnlessEmpty("comment_id", mention.comment())
                .put("message", text)
                .build();
    }

    private static PlatformRequest hidden(
            String comment, boolean hidden, Credentials credentials, String token) {
        Json body = Json.object().put("hide", hidden).build();
        return post(step(comment), credentials, token, body);
    }

    private static PlatformRequest post(
            String path, Credentials credentials, String token, Json body) {
        return Graph.post(credentials, Login.host(credentials), path, token, body);
    }

    @Override
    public SendResult understand(PlatformResponse response) {
        return Graph.understand(response);
    }

    @Override
    public Optional<String> standingToken(Credentials credentials) {
        return Optional.of(credentials.get("access_token")).filter(token -> !token.isEmpty());
    }

    @Override
    public Optional<PlatformRequest> renewal(Credentials credentials) {
        return Login.renewal(credentials);
    }

    @Override
    public Optional<AccessToken> renewed(PlatformResponse response, Instant now) {
        return Login.renewed(response, now);
    }
}

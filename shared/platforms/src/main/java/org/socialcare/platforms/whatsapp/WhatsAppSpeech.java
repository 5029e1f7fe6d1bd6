package org.socialcare.platforms.whatsapp;

import static org.socialcare.platforms.protocol.Addresses.step;

import org.socialcare.domain.channel.Act;
import org.socialcare.domain.channel.Attaching;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Media;
import org.socialcare.domain.channel.Outgoing;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.channel.Speech;
import org.socialcare.domain.channel.UsedTemplate;
import org.socialcare.platforms.meta.Graph;
import org.socialcare.platforms.protocol.Addresses;
import org.socialcare.platforms.protocol.Documents;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.json.JsonWriter;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Free words, pictures and files within the customer's window, and templates at any time. */
final class WhatsAppSpeech implements Speech {
    @Override
    public PlatformRequest say(Outgoing words, Credentials credentials, String token) {
        JsonObject body = body().put(isNumber(words.to()) ? "to" : "recipient", words.to());
        if (words.template().isPresent()) {
            body.put("type", "template").put("template", template(words.template().get()));
        } else {
            Json text = Json.object().put("body", words.text()).build();
            body.put("type", "text").put("text", text);
        }
        return post(body, credentials, token);
    }

    /** Its blanks are all in its body: headers and buttons are fixed where it is approved. */
    private static Json template(UsedTemplate used) {
        JsonObject template =
                Json.object()
                        .put("name", used.name())
                        .put("language", Json.object().put("code", used.language()).build());
        if (used.values().isEmpty()) {
            return template.build();
        }
        List<Json> values = new ArrayList<>();
        for (String value : used.values()) {
            values.add(Json.object().put("type", "text").put("text", value).build());
        }
        Json body =
                Json.object().put("type", "body").put("parameters", new Json.Arr(values)).build();
        return template.put("components", new Json.Arr(List.of(body))).build();
    }

    @Override
    public Optional<PlatformRequest> act(Act act, Credentials credentials, String token) {
        return switch (act) {
            case Act.MarkSeen(var _, var message) ->
                    Optional.of(post(seen(message), credentials, token));
            case Act.Typing(var _, var message) -> {
                Json typing = Json.object().put("type", "text").build();
                JsonObject body = seen(message).put("typing_indicator", typing);
                yield Optional.of(post(body, credentials, token));
            }
            case Act.AnswerPrivately _, Act.Hide _, Act.Show _ -> Optional.empty();
        };
    }

    /** WhatsApp fetches it at the address. */
    @Override
    public Optional<Attaching> attaching() {
        return Optional.of(
                (to, media, source, credentials, token) -> {
                    String type = type(media);
                    JsonObject file = Json.object().put("link", source);
                    if (type.equals("document")) {
                        file.put("filename", media.name());
                    }
                    JsonObject body =
                            body().put(isNumber(to.to()) ? "to" : "recipient", to.to())
                                    .put("type", type)
                                    .put(type, file.build());
                    return post(body, credentials, token);
                });
    }

    private static String type(Media media) {
        return switch (media.kind()) {
            case "image", "video" -> media.kind();
            case "voice" -> "audio";
            default -> "document";
        };
    }

    private static JsonObject body() {
        return Json.object().put("messaging_product", "whatsapp");
    }

    private static JsonObject seen(String message) {
        return body().put("status", "read").put("message_id", message);
    }

    private static PlatformRequest post(JsonObject body, Credentials credentials, String token) {
        String path = Graph.VERSION + step(credentials.get("phone_number_id")) + "/messages";
        URI address = Addresses.at(credentials, Graph.HOST, path);
        Map<String, String> headers =
                Map.of("content-type", "application/json", "authorization", "Bearer " + token);
        return new PlatformRequest("POST", address, headers, JsonWriter.write(body.build()));
    }

    /** Who hides their number is known by an id that begins with a country and a point. */
    private static boolean isNumber(String customer) {
        for (int i = 0; i < customer.length(); i++) {
            if (customer.charAt(i) < '0' || customer.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    @Override
    public SendResult understand(PlatformResponse response) {
        Json answer = Documents.answered(response.body()).orElse(Json.Null.VALUE);
        if (answer.get("error").isPresent()) {
            return Errors.meaning(answer.obj("error"), response);
        }
        List<Json> messages = answer.arr("messages");
        String id = messages.isEmpty() ? "" : messages.getFirst().textOrEmpty("id");
        boolean taken = response.status() >= 200 && response.status() < 300 && !id.isEmpty();
        return taken ? new SendResult.Accepted(id) : Graph.understand(response);
    }

    /** A system user's token has no successor that could be had without a person. */
    @Override
    public Optional<String> standingToken(Credentials credentials) {
        return Optional.of(credentials.get("access_token")).filter(token -> !token.isEmpty());
    }
}

package org.socialcare.platforms.weibo;

import static org.socialcare.platforms.protocol.Addresses.encode;

import org.socialcare.domain.channel.Media;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.PostMedia;
import org.socialcare.domain.channel.Posting;
import org.socialcare.domain.channel.PublishCall;
import org.socialcare.domain.channel.PublishResult;
import org.socialcare.domain.channel.Publishing;
import org.socialcare.domain.channel.Step;
import org.socialcare.platforms.protocol.Addresses;
import org.socialcare.platforms.protocol.Documents;
import org.socialcare.platforms.protocol.Multipart;
import org.socialcare.wire.json.Json;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A status with a link to the domain that the app is bound to, and perhaps a picture. */
final class WeiboPublishing implements Publishing {
    private static final String HOST = "https://api.weibo.com";
    private static final String SHARE = "/2/statuses/share.json";
    private static final Map<String, String> FORM =
            Map.of("content-type", "application/x-www-form-urlencoded");

    @Override
    public Step first(Posting posting) {
        return new Step("share", Step.Effect.PUBLISHES, "");
    }

    /** There is one step, and it may hold one picture. */
    @Override
    public Optional<Media> handsOver(Step step, Posting posting) {
        return posting.media().stream().findFirst().map(PostMedia::media);
    }

    @Override
    public PlatformRequest ask(Step step, PublishCall call) {
        URI address = Addresses.at(call.credentials(), HOST, SHARE);
        Map<String, String> fields = fields(call);
        return handsOver(step, call.posting())
                .map(picture -> Multipart.post(address, fields, "pic", picture, call.bytes()))
                .orElseGet(() -> new PlatformRequest("POST", address, FORM, encoded(fields)));
    }

    private static Map<String, String> fields(PublishCall call) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("access_token", call.token());
        fields.put("status", call.posting().textAndLink());
        String operator = call.credentials().get("operator_ip");
        if (!operator.isEmpty()) {
            fields.put("rip", operator);
        }
        return fields;
    }

    private static String encoded(Map<String, String> fields) {
        var form = new StringBuilder();
        fields.forEach(
                (name, value) ->
                        form.append(form.isEmpty() ? "" : "&")
                                .append(name)
                                .append('=')
                                .append(encode(value)));
        return form.toString();
    }

    @Override
    public PublishResult understand(Step step, Posting posting, PlatformResponse response) {
        Json answer = Documents.answered(response.body()).orElse(Json.Null.VALUE);
        String id = answer.text("idstr").or(() -> answer.text("id")).orElse("");
        boolean good = response.status() == 200 && answer.get("error_code").isEmpty();
        return good && !id.isEmpty()
                ? new PublishResult.Published(id, "")
                : PublishResult.without(Answers.meaning(response));
    }
}

package org.socialcare.desk;

import org.socialcare.domain.channel.Template;
import org.socialcare.domain.channel.UsedTemplate;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Decision;
import org.socialcare.domain.conversation.EntryBody.Reply;
import org.socialcare.domain.conversation.Templates;
import org.socialcare.domain.settings.Brand;
import org.socialcare.wire.json.Json;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Replies made of words that the platform has approved. */
final class TemplateApi {
    private static final String MEMBER = "template";

    private final InstantSource clock;

    TemplateApi(InstantSource clock) {
        this.clock = clock;
    }

    /** What a reply names as its template; absent where it has words of its own, or a file. */
    static Optional<UsedTemplate> named(Json.Obj body) {
        if (!isThere(body, MEMBER)) {
            return Optional.empty();
        }
        var problems = new ArrayList<Problem.Fault>();
        if (!body.textOrEmpty("text").isEmpty()
                || isThere(body, "attachment")
                || isThere(body, "privately")) {
            problems.add(
                    new Problem.Fault(
                            "/template", "is a reply of its own, without other words or a file"));
        }
        var template = body.obj(MEMBER);
        var used =
                new UsedTemplate(
                        word(template, "name", problems),
                        word(template, "language", problems),
                        values(template, problems));
        if (!problems.isEmpty()) {
            throw new Refusal(Problem.invalid(problems));
        }
        return Optional.of(used);
    }

    private static boolean isThere(Json.Obj body, String name) {
        return body.get(name).filter(value -> !(value instanceof Json.Null)).isPresent();
    }

    private static String word(Json.Obj template, String name, List<Problem.Fault> problems) {
        if (template.get(name).orElse(Json.Null.VALUE) instanceof Json.Text(var word)
                && !word.isBlank()) {
            return word;
        }
        problems.add(new Problem.Fault("/template/" + name, "must be the one of a template"));
        return "";
    }

    private static List<String> values(Json.Obj template, List<Problem.Fault> problems) {
        if (!(template.get("values").orElse(Json.Null.VALUE) instanceof Json.Arr(var items))
                || items.size() > Template.MOST_BLANKS) {
            var wanted = "must be a list of a text for each blank, at most " + Template.MOST_BLANKS;
            problems.add(new Problem.Fault("/template/values", wanted));
            return List.of();
        }
        var values = new ArrayList<String>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Json.Text(var value)) {
                values.add(value);
            } else {
                problems.add(new Problem.Fault("/template/values/" + i, "must be a text"));
            }
        }
        return values;
    }

    /** The templates that can be sent in a conversation, with how many blanks each has. */
    static List<Json> offered(Conversation conversation, Brand brand) {
        var offered = new ArrayList<Json>();
        for (var template :
                brand.channel(conversation.channel())
                        .map(channel -> Templates.of(conversation, channel))
                        .orElse(List.of())) {
            offered.add(
                    Json.object()
                            .put("name", template.name())
                            .put("language", template.language())
                            .put("words", template.words())
                            .put("blanks", template.blanks())
                            .build());
        }
        return offered;
    }

    /** Sends a template with its blanks filled. */
    Acts.Act sending(Caller caller, String key, UsedTemplate used) {
        return new Acts.Act(
                "reply#" + key,
                done ->
                        done.body() instanceof Reply was
                                && was.template().equals(Optional.of(used)),
                before -> decide(caller, before, key, used));
    }

    private Decision decide(Caller caller, Conversation before, String key, UsedTemplate used) {
        var brand = caller.brand();
        return brand.channel(before.channel())
                .map(
                        channel ->
                                Templates.reply(
                                        before,
                                        brand,
                                        channel,
                                        key,
                                        caller.agent().id(),
                                        used,
                                        clock.instant()))
                .orElseGet(
                        () -> new Decision.Refused("no-such-template", "The channel is no more."));
    }
}

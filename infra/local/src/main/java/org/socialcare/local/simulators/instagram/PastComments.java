package org.socialcare.local.simulators.instagram;

import org.socialcare.local.simulators.Act;
import org.socialcare.local.simulators.Customer;
import org.socialcare.local.simulators.meta.MetaTime;
import org.socialcare.local.simulators.meta.Pages;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The account's posts and what is said below them, the latest first. */
final class PastComments {
    private static final int AT_ONCE = 50;

    /** A post is known by its first comment; it was there an hour before. */
    private static final Duration EARLIER = Duration.ofHours(1);

    private final String account;
    private final List<Said> all = new ArrayList<>();

    private record Said(
            String id, Instant at, String post, String parent, Customer by, String text) {}

    PastComments(String account, List<Act> acts) {
        this.account = account;
        acts.forEach(this::add);
    }

    private void add(Act act) {
        if (act instanceof Act.Commented said && !Elsewhere.isPost(said.post())) {
            all.addFirst(
                    new Said(
                            said.id(),
                            said.at(),
                            said.post(),
                            said.parent(),
                            said.who(),
                            said.text()));
        } else if (act instanceof Act.Answered own) {
            Customer brand = new Customer(account, Brand.NAME);
            all.addFirst(new Said(own.id(), own.at(), own.post(), own.parent(), brand, own.text()));
        }
    }

    JsonObject posts(long most, String after) {
        Map<String, Instant> posts = new LinkedHashMap<>();
        all.forEach(said -> posts.put(said.post(), said.at().minus(EARLIER)));
        List<Json> told = new ArrayList<>();
        posts.forEach((id, at) -> told.add(post(id, at)));
        return Pages.of(told, most, after);
    }

    private Json post(String id, Instant at) {
        return Json.object()
                .put("id", id)
                .put("timestamp", MetaTime.of(at))
                .put("username", Brand.NAME)
                .put("comments", below(id, AT_ONCE, "").build())
                .build();
    }

    /** Comments on the post itself, each with its first answers. */
    JsonObject below(String post, long most, String after) {
        var comments =
                all.stream()
                        .filter(said -> said.post().equals(post) && said.parent().isEmpty())
                        .map(
                                said ->
                                        worded(said)
                                                .put(
                                                        "replies",
                                                        answers(said.id(), AT_ONCE, "").build())
                                                .build())
                        .toList();
        return Pages.of(comments, most, after);
    }

    JsonObject answers(String comment, long most, String after) {
        var answers =
                all.stream()
                        .filter(said -> said.parent().equals(comment))
                        .map(said -> worded(said).put("parent_id", said.parent()).build())
                        .toList();
        return Pages.of(answers, most, after);
    }

    private static JsonObject worded(Said said) {
        String name = said.by().name();
        return Json.object()
                .put("id", said.id())
                .put("text", said.text())
                .put("timestamp", MetaTime.of(said.at()))
                .put("username", name)
                .put("from", Json.object().put("id", said.by().id()).put("username", name).build());
    }
}

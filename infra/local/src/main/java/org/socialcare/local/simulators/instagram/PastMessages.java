package org.socialcare.local.simulators.instagram;

import org.socialcare.local.simulators.Act;
import org.socialcare.local.simulators.Customer;
import org.socialcare.local.simulators.meta.MetaTime;
import org.socialcare.local.simulators.meta.Pages;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Conversations with their latest messages, the latest first. */
final class PastMessages {
    /** Older messages are answered as if they were deleted. */
    private static final int READABLE = 20;

    private final String account;
    private final Map<String, List<Told>> conversations = new LinkedHashMap<>();

    private record Told(Instant at, String id, Json json) {}

    PastMessages(String account, List<Act> acts) {
        this.account = account;
        acts.forEach(this::add);
    }

    JsonObject page(long most, String after) {
        List<Json> latestFirst =
                conversations.entrySet().stream()
                        .filter(one -> !one.getValue().isEmpty())
                        .sorted(Comparator.comparing(PastMessages::latest).reversed())
                        .map(one -> conversation(one.getKey(), one.getValue()))
                        .toList();
        return Pages.of(latestFirst, most, after);
    }

    private static Instant latest(Map.Entry<String, List<Told>> conversation) {
        return conversation.getValue().getLast().at();
    }

    private static Json conversation(String customer, List<Told> messages) {
        List<Json> latestFirst = messages.reversed().stream().map(Told::json).toList();
        return Json.object()
                .put("id", "aWdfZAG06" + customer)
                .put("updated_time", MetaTime.of(messages.getLast().at()))
                .put("messages", Pages.of(latestFirst, READABLE, "").build())
                .build();
    }

    private void add(Act act) {
        switch (act) {
            case Act.Wrote said ->
                    said(act, said.id(), false, Json.object().put("message", said.text()));
            case Act.Tapped tapped ->
                    said(act, tapped.id(), false, Json.object().put("message", tapped.label()));
            case Act.Showed shown -> said(act, shown.id(), false, picture(shown.picture()));
            case Act.Echoed echo ->
                    said(act, echo.id(), true, Json.object().put("message", echo.text()));
            case Act.TookBack back ->
                    with(act.who()).removeIf(message -> message.id().equals(back.target()));
            case Act.Edited _,
                    Act.Commented _,
                    Act.Reworded _,
                    Act.Removed _,
                    Act.Followed _,
                    Act.Answered _,
                    Act.Arrived _,
                    Act.Saw _ -> {
                // no message of its own
            }
        }
    }

    private static JsonObject picture(String address) {
        Json one =
                Json.object()
                        .put("mime_type", "image/jpeg")
                        .put("image_data", Json.object().put("url", address).build())
                        .build();
        return Json.object()
                .put("message", "")
                .put("attachments", Json.object().put("data", List.of(one)).build());
    }

    private void said(Act act, String id, boolean own, JsonObject words) {
        Json customer = person(act.who());
        Json brand = Json.object().put("id", account).put("username", Brand.NAME).build();
        words.put("id", id)
                .put("created_time", MetaTime.of(act.at()))
                .put("from", own ? brand : customer)
                .put("to", Json.object().put("data", List.of(own ? customer : brand)).build());
        with(act.who()).add(new Told(act.at(), id, words.build()));
    }

    private List<Told> with(Customer who) {
        return conversations.computeIfAbsent(who.id(), _ -> new ArrayList<>());
    }

    private static Json person(Customer who) {
        return Json.object().put("id", who.id()).put("username", who.name()).build();
    }
}

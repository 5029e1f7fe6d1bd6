package org.socialcare.local.simulators.facebook;

import org.socialcare.local.simulators.Act;
import org.socialcare.local.simulators.Customer;
import org.socialcare.local.simulators.meta.MessagingItems;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;

import java.time.Instant;
import java.util.Optional;

/** Words single events of a Page: items of {@code messaging} and of {@code changes}. */
final class FacebookEvents {
    private final String page;
    private final MessagingItems items;

    FacebookEvents(String page) {
        this.page = page;
        this.items = new MessagingItems(page);
    }

    /** An item of {@code messaging}, or nothing when the act is no direct message. */
    Optional<Json> messaging(Act act) {
        return switch (act) {
            case Act.Wrote said -> Optional.of(items.wrote(said));
            case Act.Showed shown -> Optional.of(items.showed(shown));
            case Act.Tapped tapped -> Optional.of(items.tapped(tapped));
            case Act.TookBack back -> Optional.of(items.tookBack(back));
            case Act.Edited edit -> Optional.of(items.edited(edit));
            case Act.Echoed echo -> Optional.of(items.echoed(echo, echo.metadata()));
            case Act.Arrived arrived -> Optional.of(arrived(arrived));
            case Act.Saw saw -> Optional.of(saw(saw));
            case Act.Commented _, Act.Reworded _, Act.Removed _, Act.Answered _, Act.Followed _ ->
                    Optional.empty();
        };
    }

    /** An item of {@code changes}, or nothing when the act is not public. */
    Optional<Json> change(Act act) {
        return switch (act) {
            case Act.Commented said ->
                    Optional.of(
                            comment(
                                            "add",
                                            said.id(),
                                            said.post(),
                                            said.parent(),
                                            said.who(),
                                            said.at())
                                    .put("message", said.text())
                                    .build());
            case Act.Answered said ->
                    Optional.of(
                            comment(
                                            "add",
                                            said.id(),
                                            said.post(),
                                            said.parent(),
                                            new Customer(page, "Olive & Oak"),
                                            said.at())
                                    .put("message", said.text())
                                    .build());
            case Act.Reworded edit ->
                    Optional.of(
                            comment("edited", edit.target(), edit.post(), "", edit.who(), edit.at())
                                    .put("message", edit.text())
                                    .build());
            case Act.Removed gone ->
                    Optional.of(
                            comment("remove", gone.target(), gone.post(), "", gone.who(), gone.at())
                                    .build());
            case Act.Wrote _,
                    Act.Showed _,
                    Act.Tapped _,
                    Act.Edited _,
                    Act.TookBack _,
                    Act.Followed _,
                    Act.Echoed _,
                    Act.Arrived _,
                    Act.Saw _ ->
                    Optional.empty();
        };
    }

    private Json arrived(Act.Arrived arrived) {
        Json delivery =
                Json.object()
                        .put("mids", Json.texts(arrived.ids()))
                        .put("watermark", arrived.at().toEpochMilli())
                        .build();
        return items.fromCustomer(arrived.who(), arrived.at()).put("delivery", delivery).build();
    }

    /** Messenger names no message: everything up to then was read. */
    private Json saw(Act.Saw saw) {
        Json read = Json.object().put("watermark", saw.at().toEpochMilli()).build();
        return items.fromCustomer(saw.who(), saw.at()).put("read", read).build();
    }

    private static ChangeBuilder comment(
            String verb, String id, String post, String parent, Customer by, Instant at) {
        JsonObject value =
                Json.object()
                        .put("item", "comment")
                        .put("verb", verb)
                        .put("comment_id", id)
                        .put("post_id", post)
                        .put("parent_id", parent.isEmpty() ? post : parent)
                        .put(
                                "from",
                                Json.object().put("id", by.id()).put("name", by.name()).build())
                        .put("created_time", at.getEpochSecond());
        return new ChangeBuilder(value);
    }

    /** A change of the feed while its value is put together. */
    private record ChangeBuilder(JsonObject value) {
        ChangeBuilder put(String name, String text) {
            value.put(name, text);
            return this;
        }

        Json build() {
            return Json.object().put("field", "feed").put("value", value.build()).build();
        }
    }
}

package org.socialcare.local.simulators.instagram;

import org.socialcare.local.simulators.Act;
import org.socialcare.local.simulators.Customer;
import org.socialcare.local.simulators.meta.MessagingItems;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;

import java.util.Optional;

/**
 * Words single events of an Instagram account. Of comments changed or removed it tells nothing, and
 * of messages that arrived neither; what was read it names.
 */
final class InstagramEvents {
    private final String account;
    private final MessagingItems items;

    InstagramEvents(String account) {
        this.account = account;
        this.items = new MessagingItems(account);
    }

    /** An item of {@code messaging}, or nothing when the act is no direct message. */
    Optional<Json> messaging(Act act) {
        return switch (act) {
            case Act.Wrote said -> Optional.of(items.wrote(said));
            case Act.Showed shown -> Optional.of(items.showed(shown));
            case Act.Tapped tapped -> Optional.of(items.tapped(tapped));
            case Act.TookBack back -> Optional.of(items.tookBack(back));
            case Act.Edited edit -> Optional.of(items.edited(edit));
            case Act.Echoed echo -> Optional.of(items.echoed(echo, ""));
            case Act.Saw saw -> saw.ids().isEmpty() ? Optional.empty() : Optional.of(saw(saw));
            case Act.Arrived _,
                    Act.Commented _,
                    Act.Reworded _,
                    Act.Removed _,
                    Act.Answered _,
                    Act.Followed _ ->
                    Optional.empty();
        };
    }

    /** An item of {@code changes}, or nothing when nothing is told in public. */
    Optional<Json> change(Act act) {
        return switch (act) {
            case Act.Commented said when Elsewhere.isPost(said.post()) ->
                    Optional.of(mention(said));
            case Act.Commented said ->
                    Optional.of(
                            comment(
                                    said.id(),
                                    said.post(),
                                    said.parent(),
                                    said.who(),
                                    said.text()));
            case Act.Answered said ->
                    Optional.of(
                            comment(
                                    said.id(),
                                    said.post(),
                                    said.parent(),
                                    new Customer(account, Brand.NAME),
                                    said.text()));
            case Act.Wrote _,
                    Act.Showed _,
                    Act.Tapped _,
                    Act.Edited _,
                    Act.TookBack _,
                    Act.Reworded _,
                    Act.Removed _,
                    Act.Followed _,
                    Act.Echoed _,
                    Act.Arrived _,
                    Act.Saw _ ->
                    Optional.empty();
        };
    }

    private Json saw(Act.Saw saw) {
        Json read = Json.object().put("mid", saw.ids().getLast()).build();
        return items.fromCustomer(saw.who(), saw.at()).put("read", read).build();
    }

    private static Json comment(String id, String post, String parent, Customer by, String text) {
        Json media = Json.object().put("id", post).put("media_product_type", "FEED").build();
        Json from = Json.object().put("id", by.id()).put("username", by.name()).build();
        JsonObject value =
                Json.object()
                        .put("id", id)
                        .put("text", text)
                        .put("from", from)
                        .put("media", media)
                        .putUnlessEmpty("parent_id", parent);
        return change("comments", value);
    }

    private static Json mention(Act.Commented said) {
        return change(
                "mentions",
                Json.object().put("media_id", said.post()).put("comment_id", said.id()));
    }

    private static Json change(String field, JsonObject value) {
        return Json.object().put("field", field).put("value", value.build()).build();
    }
}

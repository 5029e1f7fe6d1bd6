package org.socialcare.local.simulators.meta;

import org.socialcare.local.simulators.Act;
import org.socialcare.local.simulators.Customer;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;

import java.time.Instant;
import java.util.List;

/** Items of conversations as Messenger and Instagram both write them. */
public final class MessagingItems {
    private final String account;

    public MessagingItems(String account) {
        this.account = account;
    }

    public Json wrote(Act.Wrote said) {
        return message(said, Json.object().put("mid", said.id()).put("text", said.text()));
    }

    public Json showed(Act.Showed shown) {
        Json payload = Json.object().put("url", shown.picture()).build();
        Json attachment = Json.object().put("type", "image").put("payload", payload).build();
        return message(
                shown,
                Json.object().put("mid", shown.id()).put("attachments", List.of(attachment)));
    }

    public Json tapped(Act.Tapped tapped) {
        Json reply = Json.object().put("payload", tapped.payload()).build();
        return message(
                tapped,
                Json.object()
                        .put("mid", tapped.id())
                        .put("text", tapped.label())
                        .put("quick_reply", reply));
    }

    public Json tookBack(Act.TookBack back) {
        return message(back, Json.object().put("mid", back.target()).put("is_deleted", true));
    }

    public Json edited(Act.Edited edit) {
        Json changed =
                Json.object()
                        .put("mid", edit.target())
                        .put("text", edit.text())
                        .put("num_edit", 1)
                        .build();
        return fromCustomer(edit.who(), edit.at()).put("message_edit", changed).build();
    }

    /**
     * The account's own message.
     *
     * @param metadata empty where the platform repeats none
     */
    public Json echoed(Act.Echoed echo, String metadata) {
        Json message =
                Json.object()
                        .put("mid", echo.id())
                        .put("text", echo.text())
                        .put("is_echo", true)
                        .putUnlessEmpty("metadata", metadata)
                        .build();
        return Json.object()
                .put("sender", id(account))
                .put("recipient", id(echo.who().id()))
                .put("timestamp", echo.at().toEpochMilli())
                .put("message", message)
                .build();
    }

    /** The beginning of an item that comes from a customer. */
    public JsonObject fromCustomer(Customer who, Instant at) {
        return Json.object()
                .put("sender", id(who.id()))
                .put("recipient", id(account))
                .put("timestamp", at.toEpochMilli());
    }

    private Json message(Act act, JsonObject message) {
        return fromCustomer(act.who(), act.at()).put("message", message.build()).build();
    }

    private static Json id(String value) {
        return Json.object().put("id", value).build();
    }
}

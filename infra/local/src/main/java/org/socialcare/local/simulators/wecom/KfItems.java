package org.socialcare.local.simulators.wecom;

import org.socialcare.local.simulators.Act;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;

import java.util.Optional;

/** Words acts as items of a page. */
final class KfItems {
    private static final int CUSTOMER = 3;
    private static final int PLATFORM = 4;
    private static final int SERVICER = 5;

    private KfItems() {}

    /** Whether a page has an item for it. */
    static boolean isTold(Act act) {
        return item("", act).isPresent();
    }

    static Optional<Json> item(String account, Act act) {
        return switch (act) {
            case Act.Wrote said -> Optional.of(text(account, said, said.id(), said.text(), ""));
            case Act.Tapped tapped ->
                    Optional.of(
                            text(account, tapped, tapped.id(), tapped.label(), tapped.payload()));
            case Act.Showed shown ->
                    Optional.of(
                            message(account, shown, shown.id(), CUSTOMER, "image")
                                    .put("image", part("media_id", "media-" + shown.id()))
                                    .build());
            case Act.Echoed echo ->
                    Optional.of(
                            message(account, echo, echo.id(), SERVICER, "text")
                                    .put("servicer_userid", "ServicerAtTheClient")
                                    .put("text", part("content", echo.text()))
                                    .build());
            case Act.Followed entered ->
                    Optional.of(
                            event(
                                    account,
                                    entered,
                                    "enter_session",
                                    Json.object().put("scene", "followed")));
            case Act.TookBack back ->
                    Optional.of(
                            event(
                                    account,
                                    back,
                                    "user_recall_msg",
                                    Json.object().put("recall_msgid", back.target())));
            case Act.Commented _,
                    Act.Edited _,
                    Act.Reworded _,
                    Act.Removed _,
                    Act.Answered _,
                    Act.Arrived _,
                    Act.Saw _ ->
                    Optional.empty();
        };
    }

    private static Json text(String account, Act act, String id, String words, String menu) {
        return message(account, act, id, CUSTOMER, "text")
                .put(
                        "text",
                        Json.object().put("content", words).putUnlessEmpty("menu_id", menu).build())
                .build();
    }

    private static JsonObject message(String account, Act act, String id, int origin, String type) {
        return Json.object()
                .put("msgid", id)
                .put("open_kfid", account)
                .put("external_userid", act.who().id())
                .put("send_time", act.at().getEpochSecond())
                .put("origin", origin)
                .put("msgtype", type);
    }

    /** Events name the account and the customer inside, and nowhere else. */
    private static Json event(String account, Act act, String type, JsonObject more) {
        long second = act.at().getEpochSecond();
        return Json.object()
                .put("msgid", type + "-" + second + "-" + act.who().id())
                .put("send_time", second)
                .put("origin", PLATFORM)
                .put("msgtype", "event")
                .put(
                        "event",
                        more.put("event_type", type)
                                .put("open_kfid", account)
                                .put("external_userid", act.who().id())
                                .build())
                .build();
    }

    private static Json part(String name, String value) {
        return Json.object().put(name, value).build();
    }
}

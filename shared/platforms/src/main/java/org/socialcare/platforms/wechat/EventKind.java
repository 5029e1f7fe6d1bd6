package org.socialcare.platforms.wechat;

import org.socialcare.platforms.protocol.Names;

import java.util.Locale;
import java.util.Optional;

/**
 * What an event's name means. WeChat writes the names in changing case, and adds new ones.
 *
 * @param account whether it concerns the account and not one customer
 */
record EventKind(String kind, boolean account) {
    static Optional<EventKind> of(String name) {
        String event = name.toLowerCase(Locale.ROOT);
        return switch (event) {
            case "subscribe" -> customer("follow");
            case "unsubscribe" -> customer("unfollow");
            case "scan" -> customer("scan");
            case "location" -> customer("location_report");
            case "click" -> customer("menu.click");
            case "view" -> customer("menu.view");
            case "user_enter_tempsession" -> customer("session.enter");
            case "masssendjobfinish" -> account("job.mass_send");
            case "templatesendjobfinish" -> account("job.template_send");
            case "freepublishjobfinish", "publishjobfinish" -> account("job.publish");
            case "view_miniprogram",
                    "scancode_push",
                    "scancode_waitmsg",
                    "pic_sysphoto",
                    "pic_photo_or_album",
                    "pic_weixin",
                    "location_select",
                    "subscribe_msg_popup_event",
                    "subscribe_msg_change_event",
                    "subscribe_msg_sent_event",
                    "kf_create_session",
                    "kf_close_session",
                    "kf_switch_session",
                    "user_info_modified",
                    "user_authorization_revoke",
                    "user_authorization_cancellation",
                    "debug_demo" ->
                    customer("event." + event);
            case "naming_verify_success",
                    "naming_verify_fail",
                    "qualification_verify_success",
                    "qualification_verify_fail",
                    "annual_renew",
                    "verify_expired" ->
                    account("event." + event);
            default -> Names.isName(event) ? customer("event." + event) : Optional.empty();
        };
    }

    private static Optional<EventKind> customer(String kind) {
        return Optional.of(new EventKind(kind, false));
    }

    private static Optional<EventKind> account(String kind) {
        return Optional.of(new EventKind(kind, true));
    }
}

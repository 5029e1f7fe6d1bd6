package org.socialcare.desk;

import org.socialcare.domain.channel.ReplyRules;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.ReplyWindow;
import org.socialcare.wire.json.Json;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the platform still allows to be said. */
final class WindowView {
    private WindowView() {}

    static Json of(Conversation conversation, ReplyRules rules, Instant now) {
        var allowance = conversation.allowance();
        boolean post = conversation.thread().kind() == ThreadKey.Kind.POST;
        var window = post ? rules.publicWindow() : rules.window();
        var extended = post ? rules.publicWindow() : rules.extended();
        var lastAt = allowance.lastCustomerAt();
        boolean limited = window.compareTo(ReplyRules.UNLIMITED) < 0;
        boolean counted = rules.quota() > 0;
        int left = Math.max(0, rules.quota() - allowance.sent());
        var reason = reason(conversation, rules, counted && left == 0, now);
        return Json.object()
                .put("canReply", reason.isEmpty())
                .put("reason", Shapes.text(reason))
                .put(
                        "closesAt",
                        Shapes.instant(lastAt.filter(_ -> limited).map(at -> at.plus(window))))
                .put(
                        "extendedUntil",
                        Shapes.instant(lastAt.filter(_ -> limited).map(at -> at.plus(extended))))
                .put("quota", counted ? Json.of(rules.quota()) : Json.Null.VALUE)
                .put("quotaLeft", counted ? Json.of(left) : Json.Null.VALUE)
                .put("longest", Json.of(post ? rules.publicLongest() : rules.longest()))
                .put("alternatives", Json.texts(alternatives(reason)))
                .build();
    }

    private static Optional<String> reason(
            Conversation conversation, ReplyRules rules, boolean used, Instant now) {
        if (conversation.thread().kind() == ThreadKey.Kind.ACCOUNT) {
            return Optional.of("never_wrote");
        }
        if (ReplyWindow.of(conversation, rules, now) == ReplyWindow.CLOSED) {
            boolean wrote = conversation.allowance().lastCustomerAt().isPresent();
            return Optional.of(wrote ? "window_closed" : "never_wrote");
        }
        return used ? Optional.of("quota_used_up") : Optional.empty();
    }

    static List<String> alternatives(Optional<String> reason) {
        return reason.isEmpty() ? List.of() : List.of("wait_for_customer", "other_channel", "note");
    }
}

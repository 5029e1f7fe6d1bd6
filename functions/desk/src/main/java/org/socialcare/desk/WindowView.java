package org.socialcare.desk;

import org.socialcare.domain.channel.Ability;
import org.socialcare.domain.channel.MediaRules;
import org.socialcare.domain.channel.MediaType;
import org.socialcare.domain.channel.ReplyRules;
import org.socialcare.domain.channel.TextLength;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.ReplyWindow;
import org.socialcare.domain.conversation.Working;
import org.socialcare.wire.json.Json;

import java.time.Instant;
import java.util.ArrayList;
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
        boolean privately =
                post
                        && Ability.of(conversation.channel().platform())
                                .contains(Ability.ANSWER_PRIVATELY);
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
                .put("counting", counting(post ? rules.publicLength() : TextLength.CODE_POINTS))
                .put("media", media(conversation))
                .put("longestPrivately", privately ? Json.of(rules.longest()) : Json.Null.VALUE)
                .put("alternatives", Json.texts(alternatives(reason)))
                .build();
    }

    private static Optional<String> reason(
            Conversation conversation, ReplyRules rules, boolean used, Instant now) {
        if (conversation.thread().kind() == ThreadKey.Kind.ACCOUNT) {
            return Optional.of("never_wrote");
        }
        if (!Working.canAnswer(conversation)) {
            return Optional.of("not_supported");
        }
        if (ReplyWindow.of(conversation, rules, now) == ReplyWindow.CLOSED) {
            boolean wrote = conversation.allowance().lastCustomerAt().isPresent();
            return Optional.of(wrote ? "window_closed" : "never_wrote");
        }
        return used ? Optional.of("quota_used_up") : Optional.empty();
    }

    /** What waiting does not change is not waited for. */
    static List<String> alternatives(Optional<String> reason) {
        if (reason.equals(Optional.of("not_supported"))) {
            return List.of("other_channel", "note");
        }
        return reason.isEmpty() ? List.of() : List.of("wait_for_customer", "other_channel", "note");
    }

    private static String counting(TextLength length) {
        return switch (length) {
            case CODE_POINTS -> "characters";
            case WEIGHTED -> "weighted";
        };
    }

    /** The types of files that can be sent here, so that no other is uploaded. */
    private static List<Json> media(Conversation conversation) {
        var rules = MediaRules.of(conversation.channel().platform());
        var types = new ArrayList<Json>();
        for (var type : MediaType.values()) {
            var largest = rules.largest().get(type);
            if (largest != null && Working.whyNotAttached(conversation, type, 1).isEmpty()) {
                types.add(Json.object().put("type", type.mime()).put("largest", largest).build());
            }
        }
        return types;
    }
}

package org.socialcare.desk;

import org.socialcare.domain.channel.ReplyRules;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.wire.json.Json;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the platform still allows to be said. */
final class WindowView {
    private WindowView() {}

    static Json of(Conversation conversation, ReplyRules rules, Instant now) {
        var allowance = conversation.allowance();
        boolean direct = conversation.thread().kind() == ThreadKey.Kind.DIRECT;
        var window = direct ? rules.window() : rules.publicWindow();
        var extended = direct ? rules.extended() : rules.publicWindow();
        var closes = allowance.lastCustomerAt().map(at -> at.plus(window));
        var last = allowance.lastCustomerAt().map(at -> at.plus(extended));
        boolean limited = window.compareTo(ReplyRules.UNLIMITED) < 0;
        boolean counted = direct && rules.quota() > 0;
        int left = Math.max(0, rules.quota() - allowance.sent());
        var reason = reason(last, counted && left == 0, now);
        return Json.object()
                .put("canReply", reason.isEmpty())
                .put("reason", Shapes.text(reason))
                .put("closesAt", Shapes.instant(closes.filter(_ -> limited)))
                .put("extendedUntil", Shapes.instant(last.filter(_ -> limited)))
                .put("quota", counted ? Json.of(rules.quota()) : Json.Null.VALUE)
                .put("quotaLeft", counted ? Json.of(left) : Json.Null.VALUE)
                .put("longest", Json.of(rules.longest()))
                .put("alternatives", Json.texts(alternatives(reason)))
                .build();
    }

    private static Optional<String> reason(Optional<Instant> last, boolean used, Instant now) {
        if (last.isEmpty()) {
            return Optional.of("never_wrote");
        }
        if (last.get().isBefore(now)) {
            return Optional.of("window_closed");
        }
        return used ? Optional.of("quota_used_up") : Optional.empty();
    }

    static List<String> alternatives(Optional<String> reason) {
        return reason.isEmpty() ? List.of() : List.of("wait_for_customer", "other_channel", "note");
    }
}

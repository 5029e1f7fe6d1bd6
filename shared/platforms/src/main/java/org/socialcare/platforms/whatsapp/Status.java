package org.socialcare.platforms.whatsapp;

import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Content.Receipt.Progress;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.platforms.protocol.EventId;
import org.socialcare.platforms.protocol.Part;
import org.socialcare.wire.json.Json;

import java.util.List;
import java.util.Optional;

/** How far one message of the brand's got. They come in no order. */
final class Status {
    private Status() {}

    static Part read(Value value, Json status) {
        String id = status.textOrEmpty("id");
        String word = status.textOrEmpty("status");
        Optional<Progress> progress = progress(word);
        String to = status.text("recipient_id").orElse(status.textOrEmpty("recipient_user_id"));
        if (id.isEmpty() || to.isEmpty() || progress.isEmpty()) {
            return new Part.Odd("a receipt that does not say of what, of whom or how far");
        }
        // In a group each member has a receipt of their own.
        String who = status.text("recipient_participant_id").orElse(to);
        Content content =
                new Content.Receipt(progress.get(), List.of(id), Optional.empty(), reason(status));
        return value.event(
                ThreadKey.direct(to),
                Direction.SYSTEM,
                "receipt." + word,
                EventId.of("status", id, word, who),
                id,
                value.time(status),
                value.person(to),
                content);
    }

    private static Optional<Progress> progress(String word) {
        return switch (word) {
            case "sent" -> Optional.of(Progress.SENT);
            case "delivered" -> Optional.of(Progress.DELIVERED);
            case "read" -> Optional.of(Progress.READ);
            case "failed" -> Optional.of(Progress.FAILED);
            default -> Optional.empty();
        };
    }

    private static String reason(Json status) {
        List<Json> errors = status.arr("errors");
        return errors.isEmpty() ? "" : Errors.reason(errors.getFirst());
    }
}

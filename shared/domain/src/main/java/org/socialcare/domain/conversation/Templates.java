package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.Ability;
import org.socialcare.domain.channel.Template;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.domain.channel.UsedTemplate;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Channel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Approved words to a customer, which a platform takes however long they have been silent. */
public final class Templates {
    private Templates() {}

    /** The templates that can be sent in this conversation; none where the platform knows none. */
    public static List<Template> of(Conversation conversation, Channel channel) {
        boolean takes =
                conversation.thread().kind() == ThreadKey.Kind.DIRECT
                        && Ability.of(channel.id().platform()).contains(Ability.SEND_TEMPLATES);
        return takes ? channel.templates() : List.of();
    }

    /**
     * A template to the customer, which is an answer as words are. Refused as {@code
     * no-such-template}, {@code template-values} or {@code no-customer}.
     */
    public static Decision reply(
            Conversation before,
            Brand brand,
            Channel channel,
            String id,
            String agent,
            UsedTemplate used,
            Instant now) {
        Optional<Template> template =
                of(before, channel).isEmpty()
                        ? Optional.empty()
                        : channel.template(used.name(), used.language());
        if (template.isEmpty()) {
            return new Decision.Refused(
                    "no-such-template", "This channel has no such template in that language.");
        }
        if (before.customer().id().isEmpty()) {
            return new Decision.Refused("no-customer", "Nobody is known whom this could reach.");
        }
        String text;
        try {
            text = template.get().filled(used.values());
        } catch (IllegalArgumentException unfit) {
            return new Decision.Refused("template-values", String.valueOf(unfit.getMessage()));
        }
        var body =
                new EntryBody.Reply(
                        agent, text, "", false, false, Optional.empty(), Optional.of(used));
        return Working.said(before, brand, id, body, now);
    }
}

package org.socialcare.domain.ports;

import org.socialcare.domain.channel.Binary;
import org.socialcare.domain.channel.Media;
import org.socialcare.domain.conversation.ConversationId;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Gives out pictures and files that are kept. */
public interface LendMedia {
    /** An address that shows it to whoever has the address, until the time is over. */
    URI address(ConversationId conversation, Media media, Duration valid);

    /** The bytes themselves; absent if they are gone. */
    Optional<Binary> bytes(ConversationId conversation, Media media);
}

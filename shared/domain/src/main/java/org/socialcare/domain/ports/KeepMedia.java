package org.socialcare.domain.ports;

import org.socialcare.domain.channel.Media;
import org.socialcare.domain.conversation.ConversationId;

import java.net.URI;

/** Takes pictures and files from agents' browsers, and keeps those that are sent. */
public interface KeepMedia {
    /**
     * Where the browser puts the bytes, by HTTP's PUT, for a quarter of an hour: exactly as many as
     * were announced, of exactly that type.
     */
    URI place(ConversationId conversation, Media media);

    /**
     * From now on nobody changes these bytes, and they are kept as long as the timeline is. May be
     * repeated.
     *
     * @return false if they were never put there
     */
    boolean keep(ConversationId conversation, Media media);
}

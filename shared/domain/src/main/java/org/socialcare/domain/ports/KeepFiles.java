package org.socialcare.domain.ports;

import org.socialcare.domain.channel.Binary;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.files.FileState.Kept;

import java.net.URI;
import java.time.Duration;

/** Keeps the bytes of customers' files. A file is named by its message and its place in it. */
public interface KeepFiles {
    /** Keeps it; the same file may be kept again. */
    void keep(ConversationId conversation, String message, int place, String type, Binary bytes);

    /** Nobody can have it any more; nothing if it is not there. */
    void erase(ConversationId conversation, String message, int place);

    /**
     * An address that shows a picture, or saves any other file, to whoever has the address, until
     * the time is over.
     */
    URI address(ConversationId conversation, String message, int place, Kept file, Duration valid);
}

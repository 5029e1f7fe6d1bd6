package org.socialcare.domain.ports;

import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.files.CustomerFiles;

import java.util.Optional;

/** Remembers what became of the files of customers' messages. */
public interface KeepFileStates {
    /**
     * @param message the platform's id of it
     */
    Optional<CustomerFiles> files(ConversationId conversation, String message);

    /**
     * In place of what was known before.
     *
     * @return false, with nothing changed, if the message was taken back meanwhile
     */
    boolean save(ConversationId conversation, CustomerFiles files);

    /**
     * From now on nothing about the message can be saved.
     *
     * @return what is known of its files, all of which are to be erased
     */
    CustomerFiles takeBack(ConversationId conversation, String message);
}

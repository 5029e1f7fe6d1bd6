package org.socialcare.domain.ports;

import org.socialcare.domain.conversation.ConversationId;

/** Has the files of a message fetched and kept, or erased. Returns only once that is stored. */
public interface OrderFiles {
    void order(FilesOrder order);

    /**
     * To do what a stored entry means for files: fetch those it holds, or erase those of the
     * message it takes back. Orders come in any order.
     */
    record FilesOrder(ConversationId conversation, String entry) {}
}

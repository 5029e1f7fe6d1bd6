package org.socialcare.local.chats;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Optional;

/** Takes mail as Amazon SES does. */
public interface Mailbox {
    /** Takes a SendEmail; the name of the error where it is refused. */
    Optional<String> send(JsonNode input);
}

package org.socialcare.domain.ports;

import org.socialcare.domain.notices.Email;
import org.socialcare.domain.notices.Outcome;

/** Sends mail. */
public interface SendEmail {
    /** Delivered means handed to the mail service; what becomes of it there is not known here. */
    Outcome send(Email email);
}

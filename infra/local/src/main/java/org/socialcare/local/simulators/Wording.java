package org.socialcare.local.simulators;

import org.socialcare.local.extension.ApiAnswer;

/** How one call of a platform's API words its answers. */
public interface Wording {
    /** The message was taken and has this id. */
    ApiAnswer accepted(Posting posting, String messageId);

    /** It was not. */
    ApiAnswer refused(Refusal refusal);
}

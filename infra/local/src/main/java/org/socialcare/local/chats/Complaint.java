package org.socialcare.local.chats;

/** Why a service does not take a message; each has its own status and code for it. */
enum Complaint {
    NO_SUCH_ROBOT("no-such-robot"),
    TOO_OFTEN("rate-limit"),
    BAD_SIGNATURE("bad-signature"),
    BAD_BODY("bad-body"),
    TOO_LONG("too-long"),
    BUSY("server-error");

    private final String word;

    Complaint(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}

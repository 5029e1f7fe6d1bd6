package org.socialcare.platforms.signed;

/** The limits of deliveries, the same as in {@code docs/signed.schema.json}. */
final class Limits {
    static final int VERSION = 1;

    /** Bytes of a whole delivery. */
    static final int BODY = 512 << 10;

    static final int EVENTS = 100;

    /** Characters of an id: letters, digits and signs of ASCII but the bar. */
    static final int ID = 200;

    /** Characters of words; a pair of surrogates counts as one. */
    static final int TEXT = 8000;

    static final int NAME = 200;
    static final int PAYLOAD = 1000;
    static final int ATTACHMENTS = 10;
    static final int URL = 2000;
    static final int TITLE = 300;
    static final int TARGETS = 100;
    static final int REASON = 300;
    static final int DETAILS = 50;
    static final int DETAIL = 1000;

    private Limits() {}
}

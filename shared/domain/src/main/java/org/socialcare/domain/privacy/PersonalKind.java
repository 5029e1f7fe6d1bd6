package org.socialcare.domain.privacy;

/** What a stretch of text gives away about somebody. */
public enum PersonalKind {
    PHONE,
    ID_NUMBER,
    CARD_NUMBER,
    BANK_ACCOUNT,
    EMAIL,
    ADDRESS
}

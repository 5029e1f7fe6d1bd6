package org.socialcare.domain.triage;

/** How soon a ticket wants a person, most urgent first. */
public enum Priority {
    /** Emergency. */
    P0,
    /** Sensitive, threatening, or angry after having asked before. */
    P1,
    /** A complaint, or an angry request. */
    P2,
    /** A request or a question. */
    P3,
    /** Praise and everything that needs no action. */
    P4;

    /**
     * The priority the words alone deserve.
     *
     * @param repeatContact whether this customer has already written about the same matter without
     *     its being settled
     */
    public static Priority of(Understanding understanding, boolean repeatContact) {
        if (understanding.has(RiskFlag.EMERGENCY)) return P0;
        if (understanding.has(RiskFlag.SENSITIVE)) return P1;
        if (understanding.has(RiskFlag.ABUSE_THREAT)) return P1;
        boolean angry = understanding.sentiment() == Sentiment.NEGATIVE;
        if (angry && (repeatContact || understanding.has(RiskFlag.WAITING))) return P1;
        return switch (understanding.category()) {
            case COMPLAINT -> P2;
            case AFTER_SALES -> angry ? P2 : P3;
            case PRODUCT_QUESTION -> P3;
            case PRAISE, OTHER -> P4;
        };
    }
}

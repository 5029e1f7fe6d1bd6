package org.socialcare.domain.triage;

/** What a message asks of us; an account question or a greeting is {@link #OTHER}. */
public enum Category {
    /** Function, usage, price, stock, size, length of the warranty. */
    PRODUCT_QUESTION,
    /** Return, exchange, repair, refund, order, invoice, delivery, or a bare report of a defect. */
    AFTER_SALES,
    /** A grievance or suggestion that asks for nothing in particular. */
    COMPLAINT,
    /** Satisfaction, with nothing to do. */
    PRAISE,
    /** Everything else: greetings, accounts, hand-over to a person, advertising, jobs. */
    OTHER
}

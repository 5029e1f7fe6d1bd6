package org.socialcare.domain.triage;

/** What a satisfied or dissatisfied customer judges. */
public enum Feedback {
    PRODUCT,
    SERVICE,
    LOGISTICS
}

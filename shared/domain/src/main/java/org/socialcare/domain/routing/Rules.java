package org.socialcare.domain.routing;

/** What decides between agents who could have a ticket, and between tickets. */
record Rules(Wishes wishes, Share share, Limits limits, Fairness fairness) {}

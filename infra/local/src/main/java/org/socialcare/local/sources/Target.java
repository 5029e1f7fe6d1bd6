package org.socialcare.local.sources;

import org.socialcare.local.extension.Body;
import org.socialcare.local.lambda.Outcome;

/** A function that can be called. */
@FunctionalInterface
interface Target {
    Outcome invoke(Body event) throws InterruptedException;
}

package org.socialcare.local.extension;

/**
 * Puts what the demo needs into empty tables. It runs on every start before any function is called,
 * so it must leave what already exists as it is.
 */
public interface Seed {
    void plant(AwsAccess aws);
}

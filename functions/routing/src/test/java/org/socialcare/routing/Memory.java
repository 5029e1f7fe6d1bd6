package org.socialcare.routing;

import org.socialcare.aws.telling.Log;
import org.socialcare.aws.telling.Metrics;
import org.socialcare.domain.ports.FindBrand;
import org.socialcare.domain.ports.FindJobs;
import org.socialcare.domain.ports.KeepLedger;
import org.socialcare.domain.ports.SaveChange;
import org.socialcare.testkit.TestClock;
import org.socialcare.testkit.lambda.Printed;
import org.socialcare.testkit.memory.InMemoryConversations;
import org.socialcare.testkit.memory.InMemorySettings;

/** What routing works on in a test, which may put something of its own before any of it. */
record Memory(
        InMemorySettings settings,
        InMemoryConversations store,
        Asked asked,
        Printed printed,
        TestClock clock) {
    Handler handler(FindBrand brands, FindJobs jobs, KeepLedger ledger, SaveChange changes) {
        return new Handler(
                new Dispatch(
                        brands,
                        settings,
                        new Look(jobs, store, ledger, settings, clock),
                        new Carrying(store, changes, clock),
                        asked,
                        new Metrics(printed.stream(), clock),
                        clock),
                new Log(printed.stream(), ""));
    }
}

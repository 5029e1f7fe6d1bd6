package org.socialcare.aws.dynamo;

import org.socialcare.domain.alerts.AlertPlan;
import org.socialcare.domain.ports.FindAlertPlan;
import org.socialcare.domain.ports.ReadSettings;
import org.socialcare.domain.ports.ReadSettings.Versioned;

import java.time.Duration;
import java.time.InstantSource;

/** What brands have decided about alerts, kept in a warm function for a while. */
public final class DynamoAlertPlans implements FindAlertPlan {
    private final ReadSettings settings;
    private final Memory<String, AlertPlan> plans;

    /**
     * @param fresh how long what was read may be used again
     */
    public DynamoAlertPlans(ReadSettings settings, Duration fresh, InstantSource clock) {
        this.settings = settings;
        this.plans = new Memory<>(fresh, clock);
    }

    @Override
    public AlertPlan plan(String brand) {
        return plans.get(brand, this::read);
    }

    private AlertPlan read(String brand) {
        return AlertPlan.of(settings.settings(brand).stream().map(Versioned::setting).toList());
    }
}

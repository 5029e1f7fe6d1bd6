package org.socialcare.desk;

import org.socialcare.domain.ports.ReadSettings;
import org.socialcare.domain.ports.TryTarget;
import org.socialcare.domain.settings.NoticeTarget;
import org.socialcare.domain.settings.Setting;
import org.socialcare.wire.json.Json;

import java.time.InstantSource;
import java.util.Optional;

/** Lets an admin see whether a target of notices can be reached. */
final class TrialApi {
    private final ReadSettings settings;
    private final TryTarget targets;
    private final InstantSource clock;

    TrialApi(ReadSettings settings, TryTarget targets, InstantSource clock) {
        this.settings = settings;
        this.targets = targets;
        this.clock = clock;
    }

    /** Answers before it is sent: whether it arrives is seen in the chat or mailbox itself. */
    Answer ask(Request request, Caller caller, String id) {
        var key = request.idempotencyKey();
        caller.mustBeAdmin();
        var brand = caller.brand().id();
        var target = target(brand, id).orElseThrow(() -> new Refusal(Problem.notFound()));
        if (!target.enabled()) {
            throw new Refusal(Problem.of(409, "target_off", "the target is switched off"));
        }
        targets.trial(brand, id, key, clock.instant());
        return Answer.with(202, Json.object().put("state", "sending").build());
    }

    private Optional<NoticeTarget> target(String brand, String id) {
        for (var versioned : settings.settings(brand)) {
            if (versioned.setting() instanceof Setting.OfTarget(var target)
                    && target.id().equals(id)) {
                return Optional.of(target);
            }
        }
        return Optional.empty();
    }
}

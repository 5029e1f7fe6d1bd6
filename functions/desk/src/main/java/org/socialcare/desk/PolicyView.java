package org.socialcare.desk;

import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.clock.Policy;
import org.socialcare.domain.clock.PolicyCheck;
import org.socialcare.domain.clock.PolicyStep;
import org.socialcare.domain.clock.Target;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** A policy as the API shows it; {@link PolicyForm} reads the same. */
final class PolicyView {
    private PolicyView() {}

    static Json of(Policy policy, long version) {
        var when = policy.when();
        var json =
                Json.object()
                        .put("id", policy.id())
                        .put("order", policy.order())
                        .put("channels", SettingView.channels(when.channels()))
                        .put(
                                "categories",
                                SettingView.sorted(
                                        when.categories().stream().map(Shapes::word).toList()))
                        .put(
                                "priorities",
                                SettingView.sorted(
                                        when.priorities().stream().map(Enum::name).toList()))
                        .put("tiers", SettingView.sorted(when.tiers()))
                        .put("languages", SettingView.sorted(when.languages()))
                        .put("campaigns", SettingView.sorted(when.campaigns()))
                        .put("calendar", policy.calendar());
        for (var kind : ClockKind.values()) {
            if (kind.isOfPolicies()) {
                json.put(PolicyCheck.member(kind), time(policy.targets().of(kind)));
            }
        }
        return json.put("aroundTheClock", aroundTheClock(policy))
                .put("warnPercent", policy.warnPercent())
                .put("steps", policy.steps().stream().map(PolicyView::step).toList())
                .put("fallback", policy.isFallback())
                .put("version", version)
                .build();
    }

    private static Json time(Target target) {
        return Shapes.text(
                Optional.of(target.time()).filter(Duration::isPositive).map(Duration::toString));
    }

    private static Json aroundTheClock(Policy policy) {
        return Json.texts(
                Arrays.stream(ClockKind.values())
                        .filter(ClockKind::isOfPolicies)
                        .filter(kind -> !policy.targets().of(kind).business())
                        .map(PolicyCheck::member)
                        .toList());
    }

    private static Json step(PolicyStep step) {
        return Json.object()
                .put("percent", step.percent())
                .put("act", Shapes.word(step.act()))
                .put("targets", SettingView.sorted(step.targets()))
                .build();
    }
}

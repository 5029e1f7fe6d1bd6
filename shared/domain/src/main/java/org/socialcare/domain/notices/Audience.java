package org.socialcare.domain.notices;

import org.socialcare.domain.alerts.Level;
import org.socialcare.domain.settings.NoticeTarget;

/** Who is told what. */
public final class Audience {
    private Audience() {}

    /** Whether this target is told; one that is switched off is told nothing. */
    public static boolean includes(NoticeTarget target, News news) {
        return target.enabled()
                && switch (news) {
                    case News.OfAlert alert -> alerted(target, alert);
                    case News.OfReport report -> target.packs().contains(report.pack());
                    // Whoever wants any alert wants this one.
                    case News.OfEmergency _ -> target.wantsAlerts(Level.CRISIS);
                    case News.OfRule rule -> target.id().equals(rule.target());
                    case News.OfStep step -> step.targets().contains(target.id());
                    case News.OfEscalation it -> it.targets().contains(target.id());
                    case News.OfTrial _ -> true;
                };
    }

    private static boolean alerted(NoticeTarget target, News.OfAlert alert) {
        return switch (alert.stage()) {
            // A step that names nobody is for everybody.
            case News.Stage.Escalated(var _, var targets) ->
                    targets.isEmpty() || targets.contains(target.id());
            case News.Stage.Raised _, News.Stage.Over _ -> target.wantsAlerts(alert.level());
        };
    }
}

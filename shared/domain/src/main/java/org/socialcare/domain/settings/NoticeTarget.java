package org.socialcare.domain.settings;

import org.socialcare.domain.alerts.Level;

import java.util.Optional;
import java.util.Set;

/**
 * A group chat or a mailbox that is told of alerts and reports. Its address is a secret and kept
 * elsewhere.
 *
 * @param language in which it is told
 * @param alerts the mildest alerts it wants; absent for none
 * @param packs the reports it wants, by the id of their pack
 * @param enabled whether it is told anything at present
 */
public record NoticeTarget(
        String id,
        String name,
        Kind kind,
        Language language,
        Optional<Level> alerts,
        Set<String> packs,
        boolean enabled,
        long version) {
    public NoticeTarget {
        packs = Set.copyOf(packs);
    }

    /** The same as stored under that version. */
    public NoticeTarget at(long stored) {
        return new NoticeTarget(id, name, kind, language, alerts, packs, enabled, stored);
    }

    /** Whether it subscribes to alerts of that level. */
    public boolean wantsAlerts(Level level) {
        return alerts.filter(least -> least.compareTo(level) <= 0).isPresent();
    }

    /** What carries the words. */
    public enum Kind {
        WECOM,
        DINGTALK,
        FEISHU,
        SLACK,
        EMAIL
    }

    /** The languages notices are written in. */
    public enum Language {
        ZH,
        EN,
        EL
    }
}

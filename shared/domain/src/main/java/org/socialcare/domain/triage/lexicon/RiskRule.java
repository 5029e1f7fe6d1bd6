package org.socialcare.domain.triage.lexicon;

import org.socialcare.domain.triage.Ground;
import org.socialcare.domain.triage.RiskFlag;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The families of risky words and the flag each of them raises. */
final class RiskRule {
    static final String SELF_HARM = "emergency.self_harm";

    private static final Map<String, RiskFlag> FLAGS =
            Map.ofEntries(
                    Map.entry("emergency.life", RiskFlag.EMERGENCY),
                    Map.entry(SELF_HARM, RiskFlag.EMERGENCY),
                    Map.entry("emergency.fraud", RiskFlag.EMERGENCY),
                    Map.entry("emergency.urgent", RiskFlag.EMERGENCY),
                    Map.entry("sensitive.legal", RiskFlag.SENSITIVE),
                    Map.entry("sensitive.regulator", RiskFlag.SENSITIVE),
                    Map.entry("sensitive.media", RiskFlag.SENSITIVE),
                    Map.entry("sensitive.safety", RiskFlag.SENSITIVE),
                    Map.entry("sensitive.privacy", RiskFlag.SENSITIVE),
                    Map.entry("abuse.insult", RiskFlag.ABUSE),
                    Map.entry("abuse.threat", RiskFlag.ABUSE_THREAT),
                    Map.entry("waiting", RiskFlag.WAITING));

    private static final Map<String, Ground> GROUNDS =
            Map.of(
                    "sensitive.legal", Ground.LEGAL,
                    "sensitive.regulator", Ground.REGULATOR,
                    "sensitive.media", Ground.MEDIA,
                    "sensitive.safety", Ground.SAFETY,
                    "sensitive.privacy", Ground.PRIVACY);

    private RiskRule() {}

    static Set<Ground> grounds(Set<String> families) {
        var grounds = EnumSet.noneOf(Ground.class);
        for (var ground : GROUNDS.entrySet()) {
            if (families.contains(ground.getKey())) grounds.add(ground.getValue());
        }
        return grounds;
    }

    static Set<String> families() {
        return FLAGS.keySet();
    }

    static RiskFlag flag(String family) {
        var flag = FLAGS.get(family);
        if (flag == null) throw new IllegalArgumentException("no such family of risk: " + family);
        return flag;
    }
}

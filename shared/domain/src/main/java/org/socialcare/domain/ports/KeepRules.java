package org.socialcare.domain.ports;

import org.socialcare.domain.rules.RuleDraft;
import org.socialcare.domain.rules.RuleTrial;
import org.socialcare.domain.rules.RuleVersion;

import java.util.List;
import java.util.Optional;

/** A brand's rules: the draft, its trial, and every version that ever went live. */
public interface KeepRules {
    Optional<RuleDraft> draft(String brand);

    /**
     * Stores it as the edit after its own.
     *
     * @return false if somebody else has changed the draft meanwhile
     */
    boolean save(String brand, RuleDraft draft);

    /** Of the latest trial there is only one. */
    Optional<RuleTrial> trial(String brand);

    /** Replaces the latest trial, unless somebody else has done so since {@code before}. */
    boolean save(String brand, Optional<RuleTrial> before, RuleTrial after);

    Optional<RuleVersion> version(String brand, int version);

    /** Newest first; one that a later version of the code wrote is left out. */
    List<RuleVersion> versions(String brand, int most);

    /** The number of the version that is live, readable or not; 0 before the first. */
    int newest(String brand);

    /**
     * Lets the version after the newest one go live.
     *
     * @return false if there is such a version already
     */
    boolean goLive(String brand, RuleVersion version);
}

package org.socialcare.testkit.memory;

import org.socialcare.domain.ports.FindRules;
import org.socialcare.domain.ports.KeepRules;
import org.socialcare.domain.rules.LiveRules;
import org.socialcare.domain.rules.RuleDraft;
import org.socialcare.domain.rules.RuleSet;
import org.socialcare.domain.rules.RuleTrial;
import org.socialcare.domain.rules.RuleVersion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Rules of any number of brands. */
public final class InMemoryRules implements FindRules, KeepRules {
    private final Map<String, RuleDraft> drafts = new ConcurrentHashMap<>();
    private final Map<String, RuleTrial> trials = new ConcurrentHashMap<>();
    private final Map<String, List<RuleVersion>> versions = new ConcurrentHashMap<>();

    @Override
    public LiveRules live(String brand) {
        return new LiveRules.Known(
                versions(brand, 1).stream().map(RuleVersion::set).findFirst().orElse(RuleSet.NONE));
    }

    @Override
    public Optional<RuleDraft> draft(String brand) {
        return Optional.ofNullable(drafts.get(brand));
    }

    @Override
    public synchronized boolean save(String brand, RuleDraft draft) {
        long stored = draft(brand).map(RuleDraft::edit).orElse(0L);
        if (stored != draft.edit()) return false;
        drafts.put(
                brand, new RuleDraft(draft.rules(), stored + 1, draft.author(), draft.editedAt()));
        return true;
    }

    @Override
    public Optional<RuleTrial> trial(String brand) {
        return Optional.ofNullable(trials.get(brand));
    }

    @Override
    public synchronized boolean save(String brand, Optional<RuleTrial> before, RuleTrial after) {
        if (!trial(brand).equals(before)) return false;
        trials.put(brand, after);
        return true;
    }

    @Override
    public Optional<RuleVersion> version(String brand, int version) {
        return versions(brand, Integer.MAX_VALUE).stream()
                .filter(it -> it.set().version() == version)
                .findFirst();
    }

    @Override
    public synchronized List<RuleVersion> versions(String brand, int most) {
        var newestFirst = versions.getOrDefault(brand, List.of()).reversed();
        return List.copyOf(newestFirst.subList(0, Math.min(most, newestFirst.size())));
    }

    @Override
    public int newest(String brand) {
        return live(brand).set().version();
    }

    @Override
    public synchronized boolean goLive(String brand, RuleVersion version) {
        if (version(brand, version.set().version()).isPresent()) return false;
        versions.computeIfAbsent(brand, _ -> new ArrayList<>()).add(version);
        return true;
    }
}

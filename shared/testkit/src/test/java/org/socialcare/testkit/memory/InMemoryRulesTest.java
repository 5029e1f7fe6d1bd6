package org.socialcare.testkit.memory;

import org.socialcare.domain.ports.FindRules;
import org.socialcare.domain.ports.KeepRules;
import org.socialcare.testkit.contract.RulesContract;

class InMemoryRulesTest extends RulesContract {
    private final InMemoryRules rules = new InMemoryRules();

    @Override
    protected KeepRules rules() {
        return rules;
    }

    @Override
    protected FindRules live() {
        return rules;
    }
}

package org.socialcare.testkit.memory;

import org.socialcare.domain.ports.KeepGrants;
import org.socialcare.testkit.contract.GrantsContract;

class InMemoryGrantsTest extends GrantsContract {
    private final InMemoryGrants grants = new InMemoryGrants();

    @Override
    protected KeepGrants grants() {
        return grants;
    }
}

package org.socialcare.testkit.memory;

import org.socialcare.domain.ports.KeepIntroductions;
import org.socialcare.testkit.contract.IntroductionsContract;

class InMemoryIntroductionsTest extends IntroductionsContract {
    private final InMemoryIntroductions introductions = new InMemoryIntroductions();

    @Override
    protected KeepIntroductions introductions() {
        return introductions;
    }
}

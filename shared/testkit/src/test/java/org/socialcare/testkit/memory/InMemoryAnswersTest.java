package org.socialcare.testkit.memory;

import org.socialcare.domain.ports.KeepAnswers;
import org.socialcare.testkit.contract.AnswersContract;

class InMemoryAnswersTest extends AnswersContract {
    private final InMemoryAnswers answers = new InMemoryAnswers();

    @Override
    protected KeepAnswers answers() {
        return answers;
    }
}

package org.socialcare.testkit.memory;

import org.socialcare.domain.ports.KeepCursor;
import org.socialcare.testkit.contract.CursorContract;

class InMemoryCursorTest extends CursorContract {
    private final InMemoryCursor cursor = new InMemoryCursor();

    @Override
    protected KeepCursor cursor() {
        return cursor;
    }
}

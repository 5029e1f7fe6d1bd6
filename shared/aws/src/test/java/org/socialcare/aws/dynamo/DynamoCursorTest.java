package org.socialcare.aws.dynamo;

import org.socialcare.domain.ports.KeepCursor;
import org.socialcare.testkit.contract.CursorContract;

class DynamoCursorTest extends CursorContract {
    private final DynamoCursor cursor = new DynamoCursor(LocalDynamo.client(), LocalDynamo.FACTS);

    @Override
    protected KeepCursor cursor() {
        return cursor;
    }
}

package org.socialcare.aws.dynamo;

import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.util.List;

/** Why a transaction was canceled. */
final class Canceled {
    private Canceled() {}

    /** Whether the item at that place was not as the transaction demanded. */
    static boolean byCondition(TransactionCanceledException canceled, int place) {
        List<CancellationReason> reasons = canceled.cancellationReasons();
        return place < reasons.size() && isCondition(reasons.get(place));
    }

    /**
     * Whether somebody else was faster, or is about to be: any condition, or a conflict with a
     * write that is going on. Throttling and the like are nobody's doing.
     */
    static boolean byRival(TransactionCanceledException canceled) {
        return canceled.cancellationReasons().stream()
                .anyMatch(reason -> isCondition(reason) || isConflict(reason));
    }

    private static boolean isCondition(CancellationReason reason) {
        return "ConditionalCheckFailed".equals(reason.code());
    }

    private static boolean isConflict(CancellationReason reason) {
        return "TransactionConflict".equals(reason.code());
    }
}

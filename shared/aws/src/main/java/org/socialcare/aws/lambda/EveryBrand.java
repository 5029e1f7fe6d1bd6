package org.socialcare.aws.lambda;

import org.jspecify.annotations.Nullable;
import org.socialcare.aws.telling.Log;

import java.util.List;
import java.util.function.ToIntFunction;

/** What a schedule does for one brand after the other. */
public final class EveryBrand {
    private EveryBrand() {}

    /**
     * Does the work for every brand and adds up what it returns. A brand for which it fails does
     * not keep the others waiting, but fails the run once all have had their turn.
     */
    public static int run(List<String> brands, Log log, ToIntFunction<String> work) {
        int sum = 0;
        RuntimeException first = null;
        for (String brand : brands) {
            try {
                sum += work.applyAsInt(brand);
            } catch (RuntimeException failure) {
                log.trouble("brand.failed", failure, fields -> fields.put("brand", brand));
                first = first == null ? failure : first;
            }
        }
        return orThrow(sum, first);
    }

    private static int orThrow(int sum, @Nullable RuntimeException failure) {
        if (failure != null) throw failure;
        return sum;
    }
}

package org.socialcare.domain.ports;

import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;

/** Speaks HTTP to a platform. */
public interface CallPlatform {
    Call call(PlatformRequest request);

    /** What became of a call. */
    sealed interface Call {
        record Answered(PlatformResponse response) implements Call {}

        /** Surely never reached the platform: no connection could be made. */
        record NeverSent(String reason) implements Call {}

        /** Sent, but the answer was lost: the platform may have acted on it or not. */
        record Lost(String reason) implements Call {}
    }
}

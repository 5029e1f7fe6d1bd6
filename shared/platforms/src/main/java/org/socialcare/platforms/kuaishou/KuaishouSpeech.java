package org.socialcare.platforms.kuaishou;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Outgoing;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.channel.Speech;

import java.util.Optional;

/** Kuaishou documents no way to answer anybody, so nothing is ever asked of it. */
final class KuaishouSpeech implements Speech {
    private static final String REASON =
            "Kuaishou's open platform takes no answers; answer in Kuaishou itself";

    @Override
    public Optional<String> refusal(Outgoing words) {
        return Optional.of(REASON);
    }

    @Override
    public PlatformRequest say(Outgoing words, Credentials credentials, String token) {
        throw new IllegalStateException(REASON);
    }

    @Override
    public SendResult understand(PlatformResponse response) {
        return new SendResult.Refused(REASON);
    }

    @Override
    public Optional<String> standingToken(Credentials credentials) {
        return Optional.empty();
    }
}

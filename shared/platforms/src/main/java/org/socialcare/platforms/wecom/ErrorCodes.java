package org.socialcare.platforms.wecom;

import org.socialcare.domain.channel.SendResult;

import java.time.Duration;

/** WeCom's error codes; its texts change and are never looked at. */
final class ErrorCodes {
    /** The token of a callback is no longer good, or never was. */
    static final long CALLBACK_TOKEN = 95_007;

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration TOO_OFTEN = Duration.ofMinutes(1);

    private ErrorCodes() {}

    /**
     * What a code other than 0 means. That 95013 and 95018 are about the session's state is read in
     * other people's code; WeCom's page of codes could not be read.
     */
    static SendResult meaning(long code) {
        String reason = "errcode " + code;
        if (code < Integer.MIN_VALUE || code > Integer.MAX_VALUE) {
            return new SendResult.Refused(reason);
        }
        return switch ((int) code) {
            case -1 -> new SendResult.Retry(reason, SOON);
            case 45009 -> new SendResult.Retry(reason, TOO_OFTEN);
            case 40014, 41001, 42001 -> new SendResult.TokenTrouble(reason);
            case 95013 -> new SendResult.Closed(reason + ": the session has ended");
            case 95018 -> new SendResult.Closed(reason + ": the session is not with the assistant");
            case 48002 -> new SendResult.Refused(reason + ": the app lacks the permission");
            case 95000 -> new SendResult.Refused(reason + ": no such customer service account");
            default -> new SendResult.Refused(reason);
        };
    }
}

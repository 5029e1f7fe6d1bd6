package org.socialcare.domain.channel;

import java.util.regex.Pattern;

/**
 * One brand account on one platform, as its webhook address names it: {@code
 * /webhooks/{platform}/{account}}.
 *
 * @param platform the platform's lower-case name, such as {@code facebook}
 * @param account our own short name for the account, unique within the platform
 */
public record ChannelId(String platform, String account) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,39}");

    public ChannelId {
        requireName("platform", platform);
        requireName("account", account);
    }

    /** Reads the form that {@link #toString} writes. */
    public static ChannelId parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("not platform/account: " + text);
        }
        return new ChannelId(text.substring(0, slash), text.substring(slash + 1));
    }

    /** Whether both parts could be a channel's name; a webhook address that is not is nobody's. */
    public static boolean isValid(String platform, String account) {
        return NAME.matcher(platform).matches() && NAME.matcher(account).matches();
    }

    @Override
    public String toString() {
        return platform + "/" + account;
    }

    private static void requireName(String part, String value) {
        if (!NAME.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    part + " must match " + NAME.pattern() + ": " + value);
        }
    }
}

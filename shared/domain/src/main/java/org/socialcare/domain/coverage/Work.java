package org.socialcare.domain.coverage;

import org.socialcare.domain.channel.ChannelId;

import java.util.Locale;

/**
 * What a message asks of whoever answers it.
 *
 * @param language without its region, in lower case; {@code und} where it is not known
 */
public record Work(ChannelId channel, String team, String language) {
    /** The language of a message that has none. */
    static final String UNKNOWN = "und";

    public Work {
        language = primary(language);
    }

    /** {@code zh} of {@code zh-Hans}. */
    static String primary(String tag) {
        int end = tag.indexOf('-');
        return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
    }
}

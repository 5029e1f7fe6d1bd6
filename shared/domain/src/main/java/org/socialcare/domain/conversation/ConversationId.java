package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.ThreadKey;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A conversation's name: computed from channel and thread, so that nobody ever has to look it up.
 * Safe in addresses and as a queue's message group (at most 128 characters).
 */
public record ConversationId(String text) {
    private static final int HASH_BYTES = 16;

    public ConversationId {
        if (text.isEmpty() || text.length() > 128) {
            throw new IllegalArgumentException("a conversation's id has 1 to 128 characters");
        }
    }

    public static ConversationId of(ChannelId channel, ThreadKey thread) {
        String named = channel + "\n" + thread.kind() + "\n" + thread.key();
        byte[] hash = Sha256.of(named.getBytes(StandardCharsets.UTF_8));
        String tail = HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        return new ConversationId(channel.platform() + "." + channel.account() + "." + tail);
    }

    @Override
    public String toString() {
        return text;
    }
}

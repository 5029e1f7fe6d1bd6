package org.socialcare.testkit.memory;

import org.socialcare.domain.channel.Binary;
import org.socialcare.domain.channel.Media;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.ports.KeepMedia;
import org.socialcare.domain.ports.LendMedia;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Agents' pictures and files; the addresses lead nowhere. */
public final class InMemoryMedia implements KeepMedia, LendMedia {
    private final Map<String, Binary> offered = new ConcurrentHashMap<>();
    private final Map<String, Binary> kept = new ConcurrentHashMap<>();

    /** As a browser does at the address of a place. */
    public void put(ConversationId conversation, Media media, byte[] bytes) {
        offered.put(key(conversation, media), Binary.of(bytes));
    }

    @Override
    public URI place(ConversationId conversation, Media media) {
        return URI.create("https://files.example/offered/" + key(conversation, media));
    }

    @Override
    public boolean keep(ConversationId conversation, Media media) {
        Binary there = offered.get(key(conversation, media));
        if (there == null) return false;
        kept.put(key(conversation, media), there);
        return true;
    }

    @Override
    public URI address(ConversationId conversation, Media media, Duration valid) {
        return URI.create("https://files.example/sent/" + key(conversation, media));
    }

    @Override
    public Optional<Binary> bytes(ConversationId conversation, Media media) {
        return Optional.ofNullable(kept.get(key(conversation, media)));
    }

    private static String key(ConversationId conversation, Media media) {
        return conversation + "/" + media.reference();
    }
}

package org.socialcare.testkit.memory;

import org.socialcare.domain.channel.Binary;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.files.CustomerFiles;
import org.socialcare.domain.files.FileState;
import org.socialcare.domain.files.FileState.Kept;
import org.socialcare.domain.ports.KeepFileStates;
import org.socialcare.domain.ports.KeepFiles;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Customers' files and what became of them; the addresses lead nowhere. */
public final class InMemoryFiles implements KeepFiles, KeepFileStates {
    private final Map<String, Binary> bytes = new ConcurrentHashMap<>();
    private final Map<String, CustomerFiles> states = new ConcurrentHashMap<>();

    /** What is kept of it now. */
    public Optional<Binary> bytes(ConversationId conversation, String message, int place) {
        return Optional.ofNullable(bytes.get(key(conversation, message, place)));
    }

    @Override
    public void keep(
            ConversationId conversation, String message, int place, String type, Binary file) {
        bytes.put(key(conversation, message, place), file);
    }

    @Override
    public void erase(ConversationId conversation, String message, int place) {
        bytes.remove(key(conversation, message, place));
    }

    @Override
    public URI address(
            ConversationId conversation, String message, int place, Kept file, Duration valid) {
        return URI.create("https://files.example/received/" + key(conversation, message, place));
    }

    @Override
    public Optional<CustomerFiles> files(ConversationId conversation, String message) {
        return Optional.ofNullable(states.get(conversation + "/" + message));
    }

    @Override
    public synchronized boolean save(ConversationId conversation, CustomerFiles files) {
        String key = conversation + "/" + files.message();
        CustomerFiles before = states.get(key);
        if (before != null && before.takenBack()) return false;
        states.put(key, files);
        return true;
    }

    @Override
    public synchronized CustomerFiles takeBack(ConversationId conversation, String message) {
        Map<Integer, FileState> known =
                files(conversation, message).map(CustomerFiles::states).orElse(Map.of());
        CustomerFiles after = new CustomerFiles(message, true, known);
        states.put(conversation + "/" + message, after);
        return after;
    }

    private static String key(ConversationId conversation, String message, int place) {
        return conversation + "/" + message + "/" + place;
    }
}

package org.socialcare.local.sources;

import com.fasterxml.jackson.databind.JsonNode;

import org.socialcare.local.aws.Json;
import org.socialcare.local.template.TemplateException;

import software.amazon.event.ruler.Machine;

import java.io.IOException;
import java.util.List;

/** The filter criteria of an event source, matched by AWS's event-ruler. */
final class EventFilter {
    private final List<JsonNode> patterns;
    private final Machine machine = Machine.builder().build();

    EventFilter(List<JsonNode> patterns) {
        this.patterns = patterns;
        for (int i = 0; i < patterns.size(); i++) {
            try {
                machine.addRule("pattern" + i, patterns.get(i).toString());
            } catch (IOException malformed) {
                throw new TemplateException(
                        "FilterCriteria", String.valueOf(malformed.getMessage()));
            }
        }
    }

    /** Whether a stream's record is passed on. */
    boolean passesRecord(JsonNode streamRecord) {
        return patterns.isEmpty() || matches(streamRecord);
    }

    /** Whether a queue's message is passed on: patterns see its body as JSON where it is JSON. */
    boolean passesMessage(JsonNode message) {
        if (patterns.isEmpty()) {
            return true;
        }
        var shown = Json.object();
        String body = message.path("Body").asText();
        shown.set("body", Json.read(body).orElse(message.path("Body")));
        return matches(shown);
    }

    private boolean matches(JsonNode event) {
        try {
            return !machine.rulesForJSONEvent(event.toString()).isEmpty();
        } catch (Exception unreadable) {
            throw new IllegalArgumentException("cannot be matched: " + unreadable, unreadable);
        }
    }
}

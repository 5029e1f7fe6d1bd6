package org.socialcare.wire.files;

import org.socialcare.domain.files.CustomerFiles;
import org.socialcare.domain.files.FileState;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.shape.Members;
import org.socialcare.wire.shape.ShapeProblem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of a message's files. */
public final class CustomerFilesJson {
    private static final int VERSION = 1;

    private CustomerFilesJson() {}

    public static String write(CustomerFiles files) {
        List<Json> states = new ArrayList<>();
        new TreeMap<>(files.states()).forEach((place, state) -> states.add(write(place, state)));
        return JsonWriter.write(
                Json.object()
                        .put("v", VERSION)
                        .put("message", files.message())
                        .put("files", states)
                        .build());
    }

    /**
     * @param takenBack which the document does not say
     * @throws org.socialcare.wire.json.JsonProblem if it is not JSON
     * @throws ShapeProblem if it is another document
     */
    public static CustomerFiles read(String document, boolean takenBack) {
        Members files = Members.of(JsonReader.read(document), "files").atVersion(VERSION);
        Map<Integer, FileState> states = new TreeMap<>();
        for (Members state : files.objectsOrNone("files")) {
            states.put(state.integer("place"), state(state));
        }
        return new CustomerFiles(files.text("message"), takenBack, states);
    }

    private static Json write(int place, FileState state) {
        JsonObject json = Json.object().put("place", place);
        return switch (state) {
            case FileState.Kept(var type, var bytes, var name) ->
                    json.put("is", "kept")
                            .put("type", type)
                            .put("bytes", bytes)
                            .putUnlessEmpty("name", name)
                            .build();
            case FileState.Waiting(var reason) ->
                    json.put("is", "waiting").put("reason", reason.name()).build();
            case FileState.Missing(var reason) ->
                    json.put("is", "missing").put("reason", reason.name()).build();
        };
    }

    private static FileState state(Members json) {
        return switch (json.text("is")) {
            case "kept" ->
                    new FileState.Kept(
                            json.text("type"), json.number("bytes"), json.textOrEmpty("name"));
            case "waiting" -> new FileState.Waiting(reason(json));
            case "missing" -> new FileState.Missing(reason(json));
            default -> throw new ShapeProblem("a file is in an unknown state");
        };
    }

    private static FileState.Reason reason(Members json) {
        return json.constant("reason", FileState.Reason.values());
    }
}

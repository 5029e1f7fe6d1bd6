package org.socialcare.desk;

import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.files.CustomerFiles;
import org.socialcare.domain.files.FileState;
import org.socialcare.domain.files.Pictures;
import org.socialcare.domain.ports.KeepFileStates;
import org.socialcare.domain.ports.KeepFiles;
import org.socialcare.wire.json.Json;

/**
 * What became of a file that a customer sent, and where it can be seen. It is asked for when it is
 * looked at: pages of a timeline hold no addresses, which end, and cost nothing for it.
 */
final class ReceivedFiles {
    private final KeepFileStates states;
    private final KeepFiles files;

    ReceivedFiles(KeepFileStates states, KeepFiles files) {
        this.states = states;
        this.files = files;
    }

    Answer show(Conversation conversation, Inbound event, int place) {
        var platform = conversation.channel().platform();
        if (!CustomerFiles.of(event, platform).containsKey(place)) {
            throw new Refusal(Problem.notFound());
        }
        var message = CustomerFiles.message(event);
        var known = states.files(conversation.id(), message);
        if (known.filter(CustomerFiles::takenBack).isPresent()) {
            return of("missing", "taken_back");
        }
        return known.flatMap(all -> all.state(place))
                .map(
                        state ->
                                switch (state) {
                                    case FileState.Kept kept ->
                                            kept(conversation, message, place, kept);
                                    case FileState.Waiting(var reason) ->
                                            of("waiting", Shapes.word(reason));
                                    case FileState.Missing(var reason) ->
                                            of("missing", Shapes.word(reason));
                                })
                .orElseGet(() -> of("waiting", "not_yet"));
    }

    private Answer kept(Conversation conversation, String message, int place, FileState.Kept file) {
        var address = files.address(conversation.id(), message, place, file, AttachmentApi.TO_LOOK);
        return Answer.ok(
                Json.object()
                        .put("state", "kept")
                        .put("address", address.toString())
                        .put("shown", Pictures.isShown(file.type()))
                        .put("type", file.type())
                        .put("bytes", file.bytes())
                        .put("name", file.name())
                        .build());
    }

    private static Answer of(String state, String reason) {
        return Answer.ok(Json.object().put("state", state).put("reason", reason).build());
    }
}

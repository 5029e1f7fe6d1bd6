package org.socialcare.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.files.CustomerFiles;
import org.socialcare.domain.files.FileState;
import org.socialcare.domain.files.FileState.Reason;
import org.socialcare.domain.ports.KeepFileStates;
import org.socialcare.testkit.Some;

/** What {@link KeepFileStates} promises. */
public abstract class FileStatesContract {
    private static final FileState KEPT = new FileState.Kept("image/png", 7, "lamp 灯.png");

    private final ConversationId talk = new ConversationId(Some.unique("facebook.shop"));

    /** The adapter, over a store that may hold other tests' conversations. */
    protected abstract KeepFileStates states();

    @Test
    void what_became_of_files_is_found_by_their_message() {
        var message = "m".repeat(1_500);
        assertThat(states().files(talk, message)).isEmpty();
        var known =
                CustomerFiles.untried(message)
                        .with(0, KEPT)
                        .with(3, new FileState.Waiting(Reason.NO_ACCESS))
                        .with(4, new FileState.Missing(Reason.TOO_LARGE));

        assertThat(states().save(talk, CustomerFiles.untried(message).with(0, KEPT))).isTrue();
        assertThat(states().save(talk, known)).isTrue();

        assertThat(states().files(talk, message)).contains(known);
        assertThat(states().files(talk, "other")).isEmpty();
    }

    @Test
    void of_a_message_that_was_taken_back_nothing_more_can_be_saved() {
        states().save(talk, CustomerFiles.untried("m1").with(2, KEPT));

        var erased = states().takeBack(talk, "m1");

        assertThat(erased.takenBack()).isTrue();
        assertThat(erased.states()).containsOnlyKeys(2);
        assertThat(states().takeBack(talk, "m1")).as("again").isEqualTo(erased);
        assertThat(states().save(talk, CustomerFiles.untried("m1").with(3, KEPT))).isFalse();
        assertThat(states().files(talk, "m1")).contains(erased);
    }

    @Test
    void a_message_can_be_taken_back_before_anything_was_fetched() {
        assertThat(states().takeBack(talk, "m2").states()).isEmpty();

        assertThat(states().save(talk, CustomerFiles.untried("m2").with(0, KEPT))).isFalse();
        assertThat(states().files(talk, "m2").orElseThrow().takenBack()).isTrue();
    }
}

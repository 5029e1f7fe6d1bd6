package org.socialcare.testkit.contract;

import org.socialcare.domain.ports.CatchUp;
import org.socialcare.domain.ports.FindConversation;
import org.socialcare.domain.ports.FindDue;
import org.socialcare.domain.ports.FindJobs;
import org.socialcare.domain.ports.ListCases;
import org.socialcare.domain.ports.ListOpen;
import org.socialcare.domain.ports.ListTickets;
import org.socialcare.domain.ports.ReadTimeline;
import org.socialcare.domain.ports.SaveChange;
import org.socialcare.testkit.memory.InMemoryConversations;

/** All ports over one store of conversations. */
public record ConversationPorts(
        FindConversation find,
        SaveChange save,
        CatchUp catching,
        ReadTimeline timeline,
        ListTickets lists,
        ListCases cases,
        ListOpen open,
        FindJobs jobs,
        FindDue due) {
    static final ConversationPorts NONE = of(new InMemoryConversations());

    /** Where one adapter is all of them. */
    public static <
                    A extends
                            FindConversation & SaveChange & CatchUp & ReadTimeline & ListTickets
                                    & ListCases & ListOpen & FindJobs & FindDue>
            ConversationPorts of(A adapter) {
        return new ConversationPorts(
                adapter, adapter, adapter, adapter, adapter, adapter, adapter, adapter, adapter);
    }
}

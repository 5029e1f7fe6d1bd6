package org.socialcare.local.chats;

import com.fasterxml.jackson.databind.JsonNode;

import org.socialcare.local.server.Request;
import org.socialcare.local.server.Response;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One service, in its own words. */
sealed interface Service permits WeComService, DingTalkService, FeishuService, SlackService {
    /** Every service that is played. */
    static List<Service> all() {
        return List.of(
                new WeComService(), new DingTalkService(), new FeishuService(), new SlackService());
    }

    /** Its name in addresses below {@code /local/sent}. */
    String name();

    boolean answersFor(String host);

    /** What is wrong with a message; empty if nothing is. */
    Optional<Complaint> complaint(Robot robot, Request request, JsonNode body, Instant now);

    /** What people see first. */
    String title(JsonNode body);

    Response taken();

    Response refused(Complaint complaint);
}

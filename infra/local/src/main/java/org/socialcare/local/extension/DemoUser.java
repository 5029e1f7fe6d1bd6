package org.socialcare.local.extension;

import java.util.List;

/**
 * Somebody who may sign in to the local desk.
 *
 * @param username what the token calls them
 * @param name what the sign-in page shows
 * @param groups roles, as Cognito groups: agent, lead, supervisor, admin
 */
public record DemoUser(String username, String name, List<String> groups) {
    public DemoUser {
        groups = List.copyOf(groups);
    }
}

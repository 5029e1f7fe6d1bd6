package org.socialcare.desk;

import java.util.Set;

/**
 * What the authorizer found in the caller's token, already proven.
 *
 * @param username empty when there was none
 */
record Token(String username, Set<String> groups) {
    Token {
        groups = Set.copyOf(groups);
    }
}

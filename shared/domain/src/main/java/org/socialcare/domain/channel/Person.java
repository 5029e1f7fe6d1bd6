package org.socialcare.domain.channel;

/**
 * Somebody on a platform.
 *
 * @param id the platform's id of the person for this account; empty where the platform withholds it
 * @param name as the platform shows it; empty where unknown
 */
public record Person(String id, String name) {
    public static final Person NOBODY = new Person("", "");
}

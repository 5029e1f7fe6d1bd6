package org.socialcare.domain.settings;

/** People who share a queue. */
public record Team(String id, String name, long version) {}

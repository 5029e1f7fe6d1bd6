package org.socialcare.local.template;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A table.
 *
 * @param request the body of the CreateTable call that makes it
 */
public record TableSpec(String id, String name, ObjectNode request) {}

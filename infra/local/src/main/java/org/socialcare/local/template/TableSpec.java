package org.socialcare.local.template;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.Optional;

/**
 * A table.
 *
 * @param request the body of the CreateTable call that makes it
 * @param expires the attribute that says when an item may go; empty if items stay
 */
public record TableSpec(String id, String name, ObjectNode request, Optional<String> expires) {}

/**
 * Who the customers are: people, the platform identities that belong to them and the tickets they
 * opened. Pure; what a person at the desk knows about a customer is never overwritten by a
 * platform.
 */
@NullMarked
package org.socialcare.domain.customers;

import org.jspecify.annotations.NullMarked;

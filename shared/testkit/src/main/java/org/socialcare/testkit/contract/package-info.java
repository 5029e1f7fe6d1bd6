/**
 * What every adapter of a port must hold, seen through the port alone. An adapter's test extends
 * the contract and says where the adapter comes from; tests may share one store, so each works on
 * names of its own.
 */
@NullMarked
package org.socialcare.testkit.contract;

import org.jspecify.annotations.NullMarked;

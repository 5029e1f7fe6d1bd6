/**
 * The services in memory behind the SDK's HTTP client, for callers that sign and send requests
 * themselves. Signatures are not checked: nobody else is on this machine.
 */
@NullMarked
package org.socialcare.simulation.http;

import org.jspecify.annotations.NullMarked;

/** The services in memory for callers that know AWS's JSON protocol and not the SDK. */
@NullMarked
package org.socialcare.simulation.signed;

import org.jspecify.annotations.NullMarked;

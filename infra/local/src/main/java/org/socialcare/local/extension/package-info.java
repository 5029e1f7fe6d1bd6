/**
 * What plugs into the local runtime: platform simulators, seeds and the demo shop. They see the
 * runtime only through these interfaces, so that the runtime itself knows no platform and no demo
 * data.
 */
@NullMarked
package org.socialcare.local.extension;

import org.jspecify.annotations.NullMarked;

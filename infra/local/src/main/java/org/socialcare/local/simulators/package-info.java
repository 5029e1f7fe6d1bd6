/**
 * The platforms, played: they sign what they send and answer what they are sent, with their
 * envelopes, limits and errors. Their signing never shares code with the adapters it puts to the
 * test, and nothing here knows the demo.
 */
@NullMarked
package org.socialcare.local.simulators;

import org.jspecify.annotations.NullMarked;

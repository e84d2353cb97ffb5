/**
 * Answers that a resident does not believe: whoever says that one was not right gets a short code, by which officers of that county see what was told and what was
 * answered. No name, no number and no address of anybody is kept, and of what was told only what an officer needs ({@code CoarseFacts}); all of it is forgotten
 * after a while. Answering itself lives in {@code eligibility}.
 */
@MayUse({"policy", "tenancy", "audit", "jobs", "http", "problem", "language", "request"})
@NullMarked
package io.canbao.doubts;

import io.canbao.MayUse;
import org.jspecify.annotations.NullMarked;

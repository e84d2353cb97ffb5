package io.canbao.policy.draft;

import io.canbao.policy.draft.DraftStep.Kind;
import io.canbao.tenancy.CountyCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a region is writing for a year: there is one at most. A type per state, so that a move that its state does not allow does not compile. */
public sealed interface Draft {

    /** What drafts of all states have. */
    Writing writing();

    /** The state as answers write it. */
    String state();

    /** Names this state of the draft; no later one has the same. */
    default int revision() {
        return writing().steps().getLast().number();
    }

    /**
     * The same with another text, to be approved anew. What was published begins a new round with it.
     *
     * @param digest of the new text
     */
    default Editing edited(DraftText text, String digest, String by, Instant at) {
        Writing begun = this instanceof Published
                ? new Writing(writing().region(), writing().year(), text, List.of(), Optional.empty())
                : new Writing(
                        writing().region(),
                        writing().year(),
                        text,
                        writing().steps(),
                        writing().copied());
        return new Editing(begun.and(revision(), Kind.EDITED, by, at, digest, ""));
    }

    /** A first draft. */
    static Editing begun(
            CountyCode region, int year, DraftText text, int lastStep, String digest, String by, Instant at) {
        return new Editing(new Writing(region, year, text, List.of(), Optional.empty())
                .and(lastStep, Kind.EDITED, by, at, digest, ""));
    }

    /** The draft that a writing is, by the last step that was taken. */
    static Draft of(Writing writing) {
        return switch (writing.steps().getLast().kind()) {
            case EDITED, REJECTED -> new Editing(writing);
            case SUBMITTED -> new Submitted(writing);
            case APPROVED -> new Approved(writing);
            case PUBLISHED -> new Published(writing);
            case DISCARDED -> throw new IllegalStateException("a draft that was thrown away is not there");
        };
    }

    /** Somebody writes. */
    record Editing(Writing writing) implements Draft {
        @Override
        public String state() {
            return "editing";
        }

        /** The same as what began as a copy. */
        Editing copiedFrom(CopiedFrom from) {
            return new Editing(
                    new Writing(writing.region(), writing.year(), writing.text(), writing.steps(), Optional.of(from)));
        }

        /** Handed to those who approve; {@code answers} say of each warning why it is meant. */
        public Submitted submitted(String digest, String comment, Map<String, String> answers, String by, Instant at) {
            DraftStep step =
                    new DraftStep(revision() + 1, Kind.SUBMITTED, by, at, digest, comment, answers, Optional.empty());
            return new Submitted(writing.and(step));
        }
    }

    /** Somebody else looks at it. */
    record Submitted(Writing writing) implements Draft {
        @Override
        public String state() {
            return "submitted";
        }

        /** Agreed to. */
        public Approved approved(String digest, String comment, String by, Instant at) {
            return new Approved(writing.and(revision(), Kind.APPROVED, by, at, digest, comment));
        }

        /** Given back. */
        public Editing rejected(String comment, String by, Instant at) {
            return new Editing(
                    writing.and(revision(), Kind.REJECTED, by, at, submission().digest(), comment));
        }

        /** How it was handed over. */
        public DraftStep submission() {
            return writing.steps().getLast();
        }
    }

    /** To be published, now or later. */
    record Approved(Writing writing) implements Draft {
        @Override
        public String state() {
            return "approved";
        }

        /** Given back after all. */
        public Editing rejected(String comment, String by, Instant at) {
            return new Editing(
                    writing.and(revision(), Kind.REJECTED, by, at, approval().digest(), comment));
        }

        /** Published, or put down to be. */
        public Published published(int version, String by, Instant at) {
            DraftStep step = new DraftStep(
                    revision() + 1, Kind.PUBLISHED, by, at, approval().digest(), "", Map.of(), Optional.of(version));
            return new Published(writing.and(step));
        }

        /** Who agreed, to what. */
        public DraftStep approval() {
            return writing.steps().getLast();
        }
    }

    /** What it held is a version. The next change begins a new round. */
    record Published(Writing writing) implements Draft {
        @Override
        public String state() {
            return "published";
        }
    }

    /**
     * What drafts of all states have.
     *
     * @param steps  of this round, at least one, the last one last
     * @param copied what it began as; empty where somebody began with a text of their own
     */
    record Writing(CountyCode region, int year, DraftText text, List<DraftStep> steps, Optional<CopiedFrom> copied) {
        public Writing {
            steps = List.copyOf(steps);
        }

        /** Usernames of all who wrote some of it. */
        public Set<String> editors() {
            return names(Kind.EDITED);
        }

        /** Usernames of all who must not be the one to agree: who wrote some of it, or handed it over. */
        public Set<String> hands() {
            Set<String> hands = new TreeSet<>(editors());
            hands.addAll(names(Kind.SUBMITTED));
            return hands;
        }

        private Set<String> names(Kind kind) {
            Set<String> names = new TreeSet<>();
            steps.stream().filter(step -> step.kind() == kind).forEach(step -> names.add(step.by()));
            return names;
        }

        private Writing and(int last, Kind kind, String by, Instant at, String digest, String comment) {
            return and(new DraftStep(last + 1, kind, by, at, digest, comment, Map.of(), Optional.empty()));
        }

        private Writing and(DraftStep step) {
            List<DraftStep> more = new ArrayList<>(steps);
            more.add(step);
            return new Writing(region, year, text, more, copied);
        }
    }
}

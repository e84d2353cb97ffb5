package io.canbao.policy.draft;

import io.canbao.policy.draft.DraftStep.Kind;
import io.canbao.problem.ProblemException;
import io.canbao.tenancy.CountyCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a region is writing for a year: there is one at most. A type per state, so that a move that its state does not allow does not compile. */
public sealed interface Draft {
    /** The first year that a pack can be of. */
    int FIRST_YEAR = 2000;

    /** The last year that a pack can be of. */
    int LAST_YEAR = 2099;

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
        Writing before = this instanceof Published published ? published.nextRound() : writing();
        return new Editing(before.holding(text).and(revision(), Kind.EDITED, by, at, digest, ""));
    }

    /**
     * What it holds is a version.
     *
     * @param digest  of what it holds
     * @param comment why, where it was not handed over with words of its own
     */
    default Published published(int version, String digest, String by, Instant at, String comment) {
        return new Published(writing()
                .and(new DraftStep(
                        revision() + 1, Kind.PUBLISHED, by, at, digest, comment, Map.of(), Optional.of(version))));
    }

    /**
     * A first draft.
     *
     * @throws ProblemException YEAR_OUTSIDE for a year that no pack can be of
     */
    static Editing begun(
            CountyCode region, int year, CheckedDraft written, Ground ground, int lastStep, String by, Instant at) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new ProblemException(DraftError.YEAR_OUTSIDE);
        }
        return new Editing(new Writing(region, year, written.text(), List.of(), ground)
                .and(lastStep, Kind.EDITED, by, at, written.digest(), ""));
    }

    /** The draft that a writing is, by the last step that was taken. */
    static Draft of(Writing writing) {
        return switch (writing.steps().getLast().kind()) {
            case EDITED, REJECTED -> new Editing(writing);
            case SUBMITTED, AGREED -> new Submitted(writing);
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

        /** The same, held against another version of its region and year. */
        Editing over(int version) {
            return new Editing(writing.on(writing.ground().over(version)));
        }

        /** The same, standing on what is to come above, or on what is in force there. */
        Editing looking(boolean toCome) {
            return new Editing(writing.on(writing.ground().looking(toCome)));
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

        /** Agreed to by one of several who have to. */
        public Submitted agreed(String digest, String comment, String by, Instant at) {
            return new Submitted(writing.and(revision(), Kind.AGREED, by, at, digest, comment));
        }

        /** Usernames of those who agreed to a digest since it was submitted, the first one first. */
        public List<String> agreedTo(String digest) {
            return writing.agreements().stream()
                    .filter(step -> step.digest().equals(digest))
                    .map(DraftStep::by)
                    .toList();
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
            return writing.steps().stream()
                    .filter(step -> step.kind() == Kind.SUBMITTED)
                    .reduce((earlier, later) -> later)
                    .orElseThrow();
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
            return published(version, approval().digest(), by, at, "");
        }

        /** Who agreed last, to what. */
        public DraftStep approval() {
            return writing.steps().getLast();
        }

        /** Usernames of all who agreed to it, the first one first. */
        public List<String> approvers() {
            Set<String> names = new LinkedHashSet<>();
            writing.agreements().stream()
                    .filter(step -> step.digest().equals(approval().digest()))
                    .forEach(step -> names.add(step.by()));
            names.add(approval().by());
            return List.copyOf(names);
        }
    }

    /** What it held is a version. The next change begins a new round. */
    record Published(Writing writing) implements Draft {
        @Override
        public String state() {
            return "published";
        }

        /** What the next round begins with: it stands on the version that came of this one. */
        private Writing nextRound() {
            int version = writing.steps().getLast().version().orElseThrow();
            return new Writing(writing.region(), writing.year(), writing.text(), List.of(), Ground.on(version));
        }
    }

    /**
     * What drafts of all states have.
     *
     * @param steps  of this round, at least one, the last one last
     */
    record Writing(CountyCode region, int year, DraftText text, List<DraftStep> steps, Ground ground) {
        public Writing {
            steps = List.copyOf(steps);
        }

        /** Usernames of all who wrote some of it. */
        public Set<String> editors() {
            return names(Kind.EDITED);
        }

        /** Usernames of all who must not be the next one to agree: who wrote some of it, handed it over, or agreed already. */
        public Set<String> hands() {
            Set<String> hands = authors();
            agreements().forEach(step -> hands.add(step.by()));
            return hands;
        }

        /** Usernames of all who wrote some of it, or handed it over. */
        Set<String> authors() {
            Set<String> authors = new TreeSet<>(editors());
            authors.addAll(names(Kind.SUBMITTED));
            return authors;
        }

        /** The steps by which some agreed since it was submitted last, while others have to; empty once anything else was done. */
        private List<DraftStep> agreements() {
            List<DraftStep> agreed = new ArrayList<>();
            for (DraftStep step : steps.reversed()) {
                if (step.kind() == Kind.AGREED) {
                    agreed.addFirst(step);
                } else if (step.kind() != Kind.APPROVED || !agreed.isEmpty()) {
                    break;
                }
            }
            return agreed;
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
            return new Writing(region, year, text, more, ground);
        }

        private Writing holding(DraftText other) {
            return new Writing(region, year, other, steps, ground);
        }

        private Writing on(Ground other) {
            return new Writing(region, year, text, steps, other);
        }
    }
}

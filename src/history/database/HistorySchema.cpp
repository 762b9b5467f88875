// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/HistorySchema.h"

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

// Times are milliseconds since 1970, UTC, by the wall clock; days are days since 1970, UTC. Enumerations are stored as their numbers.

//! The 16 bytes of a target's id are stored once. Other tables refer to the target by a small number.
QStringList schemaVersion1()
{
    return {
        u"CREATE TABLE target (key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, name TEXT NOT NULL) STRICT"_s,

        u"CREATE TABLE transition (key INTEGER PRIMARY KEY, target INTEGER NOT NULL REFERENCES target (key), at INTEGER NOT "
        u"NULL,"
        " outcome_before INTEGER, outcome INTEGER NOT NULL, since INTEGER NOT NULL, attempt INTEGER NOT NULL, summary TEXT NOT "
        "NULL,"
        " error_type INTEGER, message TEXT NOT NULL) STRICT"_s,
        // The same row is added twice if the reply to a commit was lost. This index makes the second attempt harmless.
        u"CREATE UNIQUE INDEX transition_once ON transition (target, at, since, outcome)"_s,
        u"CREATE INDEX transition_at ON transition (at)"_s,

        u"CREATE TABLE span (key INTEGER PRIMARY KEY, kind INTEGER NOT NULL, target INTEGER REFERENCES target (key),"
        " begun INTEGER NOT NULL, ended INTEGER, reason TEXT NOT NULL) STRICT"_s,
        u"CREATE INDEX span_begun ON span (begun)"_s,

        u"CREATE TABLE session (key INTEGER PRIMARY KEY, begun INTEGER NOT NULL, ended INTEGER NOT NULL, clean INTEGER NOT NULL) STRICT"_s,

        u"CREATE TABLE rollup_day (target INTEGER NOT NULL REFERENCES target (key), day INTEGER NOT NULL, data BLOB NOT NULL,"
        " PRIMARY KEY (target, day)) STRICT, WITHOUT ROWID"_s,
        u"CREATE INDEX rollup_day_by_day ON rollup_day (day)"_s, // allows removing the oldest rows without scanning the table
    };
}

//! The tables for evidence. Data that can be shared is stored in `piece`, all other data in `evidence`. Each
//! reference has an index, because a piece is removed with its last reference.
QStringList schemaVersion2()
{
    return {
        u"CREATE TABLE piece (key INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, data BLOB NOT NULL) STRICT"_s,
        u"CREATE TABLE evidence (key INTEGER PRIMARY KEY, target INTEGER NOT NULL REFERENCES target (key), at INTEGER NOT NULL,"
        " envelope BLOB NOT NULL, body INTEGER REFERENCES piece (key), errors INTEGER REFERENCES piece (key),"
        " chain INTEGER REFERENCES piece (key), UNIQUE (target, at)) STRICT"_s,
        u"CREATE INDEX evidence_at ON evidence (at)"_s,
        u"CREATE INDEX evidence_body ON evidence (body) WHERE body IS NOT NULL"_s,
        u"CREATE INDEX evidence_errors ON evidence (errors) WHERE errors IS NOT NULL"_s,
        u"CREATE INDEX evidence_chain ON evidence (chain) WHERE chain IS NOT NULL"_s,
    };
}

//! The copy on a server: its origin, results in parts, and the progress of copying. In a file, all of these tables except `origin` stay
//! empty. Daily rollups are in files next to the results.
QStringList schemaVersion3()
{
    return {
        u"DROP TABLE rollup_day"_s,
        u"CREATE TABLE origin (key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, name TEXT NOT NULL, seen INTEGER NOT NULL) STRICT"_s,
        u"CREATE TABLE result_file (key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, bytes INTEGER NOT NULL, whole INTEGER NOT NULL) STRICT"_s,
        u"CREATE TABLE result_part (file INTEGER NOT NULL REFERENCES result_file (key), begins INTEGER NOT NULL,"
        " checksum INTEGER NOT NULL, data BLOB NOT NULL, PRIMARY KEY (file, begins)) STRICT"_s,
        u"CREATE TABLE copied (name TEXT PRIMARY KEY, last INTEGER NOT NULL, mark BLOB NOT NULL) STRICT"_s,
    };
}

//! The failure diagnostics of targets.
QStringList recordingsSchema()
{
    return {
        u"CREATE TABLE recording (key INTEGER PRIMARY KEY, target INTEGER NOT NULL REFERENCES target (key), at INTEGER NOT "
        u"NULL,"
        " data BLOB NOT NULL, UNIQUE (target, at)) STRICT"_s,
        u"CREATE INDEX recording_at ON recording (at)"_s,
    };
}

//! Incidents and the events of each. The index prevents duplicates if an entry is written again because the reply to a commit was lost.
QStringList incidents()
{
    return {
        u"CREATE TABLE incident (key INTEGER PRIMARY KEY, target INTEGER NOT NULL REFERENCES target (key), opened INTEGER NOT "
        u"NULL,"
        " began INTEGER NOT NULL, closed INTEGER, outcome INTEGER NOT NULL, worst INTEGER NOT NULL, summary TEXT NOT NULL,"
        " error_type INTEGER, message TEXT NOT NULL, host TEXT NOT NULL, address TEXT NOT NULL, parent TEXT NOT NULL,"
        " issuer TEXT NOT NULL, resolver TEXT NOT NULL, acknowledged_by TEXT, snoozed_until INTEGER,"
        " UNIQUE (target, opened)) STRICT"_s,
        u"CREATE INDEX incident_opened ON incident (opened)"_s,
        u"CREATE INDEX incident_open ON incident (opened) WHERE closed IS NULL"_s,
        u"CREATE INDEX incident_closed ON incident (closed) WHERE closed IS NOT NULL"_s,
        u"CREATE TABLE incident_entry (key INTEGER PRIMARY KEY, incident INTEGER NOT NULL REFERENCES incident (key),"
        " at INTEGER NOT NULL, event INTEGER NOT NULL, author TEXT NOT NULL, text TEXT NOT NULL, outcome INTEGER, until "
        "INTEGER,"
        " UNIQUE (incident, at, event, text)) STRICT"_s,
    };
}

//! The state of each target. When a damaged file is salvaged, NOT NULL rejects rows that can't be repaired.
QStringList states()
{
    return {
        u"CREATE TABLE standing (target INTEGER PRIMARY KEY NOT NULL REFERENCES target (key), at INTEGER NOT NULL,"
        " definition BLOB NOT NULL, data BLOB NOT NULL) STRICT"_s,
    };
}

//! Undelivered alerts and the state of the rules. They belong to this computer, so on a server the tables stay empty.
QStringList outboxSchema()
{
    return {
        u"CREATE TABLE outbox (key INTEGER PRIMARY KEY, alert BLOB NOT NULL, channel TEXT NOT NULL, made INTEGER NOT NULL,"
        " due INTEGER NOT NULL, failures INTEGER NOT NULL, data BLOB NOT NULL, UNIQUE (alert, channel)) STRICT"_s,
        u"CREATE TABLE alert_part (name TEXT PRIMARY KEY NOT NULL, data BLOB NOT NULL) STRICT"_s,
    };
}

//! Spans are looked up by target when they end or are rewritten. Thousands of spans can change at the same time, when
//! connectivity changes or maintenance begins or ends.
QStringList spanIndexes()
{
    return {
        u"DROP INDEX span_begun"_s,
        u"CREATE INDEX span_begun ON span (begun, kind, target)"_s,
        u"CREATE INDEX span_open ON span (kind, target) WHERE ended IS NULL"_s,
    };
}

QString serverOnlyStatement(const QString &sql)
{
    return kServerOnlyPrefix + sql;
}

//! An index entry in PostgreSQL is limited to 2704 bytes (nbtree.h, BTMaxItemSize), and long comments exceed that. On a server, a hash
//! replaces the text. The name of the constraint was assigned by the server.
QStringList entryHashIndex()
{
    return {
        serverOnlyStatement(u"ALTER TABLE incident_entry DROP CONSTRAINT incident_entry_incident_at_event_text_key"_s),
        serverOnlyStatement(u"CREATE UNIQUE INDEX incident_entry_once ON incident_entry (incident, at, event, md5(text))"_s),
    };
}

//! Notes of users. The target is NULL for a note about all targets.
QStringList notesSchema()
{
    return {
        u"CREATE TABLE note (key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, target INTEGER REFERENCES target (key),"
        " begun INTEGER NOT NULL, ended INTEGER NOT NULL, author TEXT NOT NULL, text TEXT NOT NULL) STRICT"_s,
        u"CREATE INDEX note_begun ON note (begun)"_s,
    };
}

//! Copies of crawled runs, see CrawlServerCopy. The file `history.sqlite` doesn't need them, because the runs are in a file of their own.
//! `stored` is the size of a copy in bytes, and `whole` is 1 once it is complete. Numbers of rows are counted in each run from 0.
QStringList crawlCopies()
{
    return {
        serverOnlyStatement(
            u"CREATE TABLE crawl_run (key INTEGER PRIMARY KEY, number INTEGER NOT NULL, started INTEGER NOT NULL,"
            " ended INTEGER NOT NULL, whole INTEGER NOT NULL, stored INTEGER NOT NULL, state INTEGER NOT NULL, starts TEXT NOT "
            "NULL,"
            " plan TEXT NOT NULL, active_ms INTEGER NOT NULL, urls INTEGER NOT NULL, requested INTEGER NOT NULL,"
            " pages INTEGER NOT NULL, links INTEGER NOT NULL, bytes INTEGER NOT NULL, errors INTEGER NOT NULL,"
            " warnings INTEGER NOT NULL, notes INTEGER NOT NULL, UNIQUE (number, started, ended))"_s),
        serverOnlyStatement(u"CREATE TABLE crawl_host (run INTEGER NOT NULL REFERENCES crawl_run (key), id INTEGER NOT NULL, "
                            u"origin TEXT NOT NULL,"
                            " robots_status INTEGER, robots BLOB, PRIMARY KEY (run, id))"_s),
        serverOnlyStatement(
            u"CREATE TABLE crawl_url (run INTEGER NOT NULL REFERENCES crawl_run (key), id INTEGER NOT NULL, address TEXT NOT "
            u"NULL,"
            " host INTEGER, role INTEGER NOT NULL, state INTEGER NOT NULL, depth INTEGER NOT NULL, root INTEGER NOT NULL,"
            " verdict INTEGER NOT NULL, status INTEGER NOT NULL, message TEXT, attempts INTEGER NOT NULL, wait_ms INTEGER,"
            " total_ms INTEGER, size INTEGER, received INTEGER, type TEXT, is_page INTEGER NOT NULL, noindex INTEGER NOT NULL,"
            " is_sitemap INTEGER NOT NULL, title TEXT, description TEXT, canonical TEXT, redirect INTEGER, PRIMARY KEY (run, id))"_s),
        serverOnlyStatement(u"CREATE TABLE crawl_anchor (run INTEGER NOT NULL REFERENCES crawl_run (key), url INTEGER NOT NULL,"
                            " names BLOB NOT NULL, PRIMARY KEY (run, url))"_s),
        serverOnlyStatement(
            u"CREATE TABLE crawl_link (run INTEGER NOT NULL REFERENCES crawl_run (key), id INTEGER NOT NULL,"
            " source INTEGER NOT NULL, target INTEGER, use INTEGER NOT NULL, place TEXT, line INTEGER, col INTEGER, text TEXT,"
            " fragment TEXT, language TEXT, PRIMARY KEY (run, id))"_s),
        serverOnlyStatement(
            u"CREATE TABLE crawl_finding (run INTEGER NOT NULL REFERENCES crawl_run (key), id INTEGER NOT NULL,"
            " url INTEGER NOT NULL, kind INTEGER NOT NULL, message TEXT NOT NULL, line INTEGER NOT NULL, col INTEGER NOT NULL,"
            " is_computed INTEGER NOT NULL, PRIMARY KEY (run, id))"_s),
    };
}

} // namespace

const HistoryMigrations &historyMigrations()
{
    static const HistoryMigrations all{schemaVersion1(), schemaVersion2(), schemaVersion3(), recordingsSchema(),
                                       incidents(),      states(),         outboxSchema(),   spanIndexes(),
                                       entryHashIndex(), notesSchema(),    crawlCopies()};
    return all;
}

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/LocalHistory.h"

#include "history/ResultRounds.h"
#include "history/tables/EvidenceTable.h"
#include "history/tables/IncidentTable.h"
#include "history/tables/NoteTable.h"
#include "history/tables/SpanTable.h"
#include "history/tables/TransitionTable.h"
#include "history/values/Rollup.h"

#include <QSqlQuery>
#include <QSqlRecord>
#include <QTest>

namespace watchkeeper::test {

using namespace Qt::StringLiterals;

LocalHistory::LocalHistory()
{
    reopen();
    if (SessionTable(m_database.get()).begin(kRoundsBegin) || OriginTable(m_database.get()).ensure())
        qFatal("no database");
    restartWriter();
}

LocalHistory::~LocalHistory() = default;

HistoryOrigin LocalHistory::origin()
{
    return **OriginTable(m_database.get()).find();
}

void LocalHistory::addRounds(int first, int end)
{
    for (int round = first; round < end; ++round) {
        QList<StoredTransition> changes;
        for (const TargetResult &row : rowsOfRound(round)) {
            m_writer->append(row.target, row.result);
            StoredTransition change;
            change.target = row.target;
            change.targetName = u"Target of round %1"_s.arg(round);
            change.at = row.result.at;
            change.since = row.result.at;
            change.after = round % 2 == 0 ? Outcome::Up : Outcome::Down;
            change.message = u"“ünï” %1"_s.arg(round);
            changes.append(change);
        }
        QVERIFY(!m_writer->write(roundTime(round)));
        QVERIFY(!TransitionTable(m_database.get()).add(changes));
    }
}

void LocalHistory::addDays(int end)
{
    StoredResultWriterOptions options;
    options.rollup = [](const TargetId &, const QList<StoredResult> &rows) {
        return Rollup(rows, std::chrono::minutes(50)).packed();
    };
    options.mergeRollups = &Rollup::merged;
    m_writer = std::make_unique<StoredResultWriter>(results(), options);
    for (int round = 0; round < end; round += 20) {
        for (const TargetResult &row : rowsOfRound(round))
            m_writer->append(row.target, row.result);
        QVERIFY(!m_writer->write(roundTime(round)));
    }
    pack(end);
}

void LocalHistory::restartWriter()
{
    m_writer = std::make_unique<StoredResultWriter>(results());
}

void LocalHistory::pack(int round)
{
    qint64 now = roundTime(round);
    for (int idle = 0; idle < 3; now += 1000) {
        const auto more = m_writer->compact(now);
        QVERIFY(more);
        idle = *more ? 0 : idle + 1;
    }
}

void LocalHistory::addSpan(qint64 begun)
{
    QVERIFY(!SpanTable(m_database.get()).add({SpanKind::Maintenance, {}, begun, {}, u"new disks"_s}));
}

void LocalHistory::endSpan(qint64 ended)
{
    QVERIFY(!SpanTable(m_database.get()).end(SpanKind::Maintenance, {}, ended));
}

void LocalHistory::addEvidence(int round, const QByteArray &body)
{
    QList<StoredEvidence> batch;
    for (const TargetResult &row : rowsOfRound(round)) {
        EvidenceData data;
        data.head = "HTTP/1.1 200 OK\n";
        data.body = body;
        batch.append({row.target, row.result.at, Evidence(data)});
    }
    QVERIFY(!EvidenceTable(m_database.get()).add(batch));
}

void LocalHistory::insertIncident(qint64 opened, std::optional<qint64> closed)
{
    Incident incident;
    incident.target = rowsOfRound(0).first().target;
    incident.opened = opened;
    incident.began = opened - 5;
    incident.closed = closed;
    incident.message = u"“ünï”"_s;
    incident.errorType = ErrorType::Tls;
    incident.traits = {u"h.example"_s, u"192.0.2.7"_s, u"Router"_s, u"Old CA"_s, u"9.9.9.9"_s};
    if (!closed)
        incident.acknowledgedBy = u"Anna"_s;
    const IncidentEntry entry{closed.value_or(opened),
                              closed ? IncidentEvent::Closed : IncidentEvent::Opened,
                              u"Anna"_s,
                              u"a word"_s,
                              Outcome::Down,
                              opened + 9};
    QVERIFY(!IncidentTable(m_database.get()).put({{incident, {entry}}}));
}

void LocalHistory::putNote(const Note &note)
{
    QVERIFY(!NoteTable(m_database.get()).put(note));
}

void LocalHistory::moveSession(qint64 now)
{
    QVERIFY(!m_database->execute(u"UPDATE session SET ended = ?"_s, {now}));
}

void LocalHistory::reopen()
{
    m_database = std::make_unique<HistoryDatabase>(database(), HistoryDatabase::Access::Write);
    if (m_database->open())
        qFatal("no database");
}

QStringList allRows(const QString &database)
{
    const QStringList queries{
        u"SELECT id, name FROM target"_s,
        u"SELECT id FROM origin"_s,
        u"SELECT begun, ended, clean FROM session"_s,
        u"SELECT kind, target.id, begun, ended, reason FROM span LEFT JOIN target ON target.key = target"_s,
        u"SELECT id, at, outcome_before, outcome, since, attempt, summary, error_type, message"
        " FROM transition JOIN target ON target.key = target"_s,
        u"SELECT target.id, opened, began, closed, outcome, worst, summary, error_type, message, host, address, parent, issuer,"
        " resolver, acknowledged_by, snoozed_until FROM incident JOIN target ON target.key = target"_s,
        u"SELECT target.id, opened, at, event, author, text, incident_entry.outcome, until FROM incident_entry"
        " JOIN incident ON incident.key = incident JOIN target ON target.key = target"_s,
        u"SELECT note.id, target.id, begun, ended, author, text FROM note LEFT JOIN target ON target.key = target"_s,
        u"SELECT target.id, at, envelope, body.data, errors.data, chain.data FROM evidence"
        " JOIN target ON target.key = target LEFT JOIN piece AS body ON body.key = body"
        " LEFT JOIN piece AS errors ON errors.key = errors LEFT JOIN piece AS chain ON chain.key = chain"_s};
    HistoryDatabase reader(database, HistoryDatabase::Access::Read);
    QStringList rows;
    for (const QString &sql : queries) {
        const auto fault = reader.select(sql, {}, [&](const QSqlQuery &row) {
            QStringList line{sql.left(20)};
            for (int column = 0; column < row.record().count(); ++column)
                line.append(row.isNull(column) ? u"-"_s : QString::fromLatin1(row.value(column).toByteArray().toHex()));
            rows.append(line.join(u' '));
        });
        if (fault)
            rows.append(fault->sentence() + fault->detail());
    }
    rows.sort();
    return rows;
}

QString copyAll(ServerCopy *copy, qint64 now)
{
    while (true) {
        const auto isMore = copy->step(now);
        if (!isMore)
            return isMore.error().sentence() + isMore.error().detail();
        if (!*isMore)
            return {};
    }
}

} // namespace watchkeeper::test
